// DeskIntake
