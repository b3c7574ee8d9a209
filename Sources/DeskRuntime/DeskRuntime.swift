// DeskRuntime
