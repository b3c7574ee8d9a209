/// Every kind of fact that this version knows. A new verb adds its line here.
package enum Facts {
    package static let all: [any Fact.Type] = [
        TicketOpened.self, TicketTaken.self, TicketReleased.self, TicketAssigned.self, TicketCorrected.self,
        TicketLabelled.self, NoteAdded.self, PrioritySet.self, WaitingBegan.self, TicketResumed.self,
        ReminderFellDue.self, TicketEscalated.self, TicketResolved.self, TicketReopened.self, TicketCancelled.self,
        TicketClosed.self, IdentityVerified.self, GuideKept.self, WalkthroughStarted.self, WalkthroughJoined.self,
        WalkthroughTakenOver.self, StepRecorded.self, StepTakenBack.self, WalkthroughFinished.self,
        SuspicionRaised.self, FollowUpsPlanned.self, FollowUpCompleted.self, NoteWithdrawn.self, IdentityWithdrawn.self,
        TicketImported.self, StepsPutBack.self, DetourBegan.self, DetourEnded.self,
        DetourTakenUp.self, StepItemTicked.self, StepItemUnticked.self, StepTimerStarted.self, StepTimerStopped.self,
        StepTimerRang.self,
        WalkthroughMoved.self, WalkthroughTakenUp.self,
        ActedOnMany.self,
        IncidentDeclared.self, IncidentWithdrawn.self, LinkedToIncident.self, UnlinkedFromIncident.self,
        ClusterDismissed.self,
        RequestersReplaced.self, LineLost.self, PersonErased.self,
    ]

    package static let byName: [String: any Fact.Type] = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
