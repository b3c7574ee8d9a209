import DeskCore

import struct FoundationEssentials.Date

extension Model {
    /// Starts the timer of the current step, asks how long where the step does not say, or stops the one that runs.
    mutating func startOrStopTimer(_ number: TicketNumber) -> [Effect] {
        if desk.tickets[number]?.timerDue != nil { return attempt(StopStepTimer(ticket: number), on: number) }
        guard currentStep(of: number)?.wait != nil else {
            openForm(.timer(number))
            return []
        }
        return attempt(StartStepTimer(ticket: number), on: number)
    }

    /// `9:59`; never below zero.
    func countdown(to date: Date) -> String {
        DurationWords.clock(max(0, Int(date.timeIntervalSince(now).rounded(.up))))
    }

    /// In at most three columns, whole minutes, never less than is left.
    func timeLeft(until date: Date) -> String {
        let minutes = max(1, (date.timeIntervalSince(now) / 60).rounded(.up))
        return DurationWords.short(minutes * 60)
    }
}
