// DeskSettings
