// DeskFileStore
