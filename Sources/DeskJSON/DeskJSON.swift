// DeskJSON
