/// Why a rule said no. The sentences for people are in `Refusal+Sentence.swift`.
package enum Refusal: Error, Equatable {
    case noSuchTicket(TicketNumber)
}
