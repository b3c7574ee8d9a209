// DeskCanvas
