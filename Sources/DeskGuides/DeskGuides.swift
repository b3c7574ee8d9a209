// DeskGuides
