import DeskFileStore
import Testing

@Suite("What is wrong with a line")
struct LineFaultTests {
    @Test(
        "is said in words that follow the line's number",
        arguments: [
            (.notJSON(offset: 9), "it is not JSON from byte 10 on"),
            (.envelope(key: "at"), "\"at\" is missing or not what it should be"),
            (.noSum, "it does not end in a sum"),
            (.carriageReturn, "it ends in CR LF, and lines of the journal end in LF alone"),
            (.wrongSum, "it was changed, or a line before it was removed or added: its sum does not fit"),
            (.wrongSequence(expected: 4, found: 6), "it is event 6, but event 4 comes next"),
            (.wrongPart(expected: 2, found: 1), "it is part 1 of a batch where part 2 comes next"),
            (.notAJournal, "it is not the first line of a helpdesk journal"),
            (.newerFormat(2), "format 2 is newer than this program"),
            (.changed, "it or the line before it was changed: its sum does not fit"),
            (.removed(first: 6, last: 6), "event 6 before it was removed"),
            (.removed(first: 6, last: 8), "events 6 to 8 before it were removed"),
            (.inserted, "it was put in: the lines before and after it belong together"),
            (.notErased, "its values were to be erased, and are still there"),
            (.missing, "the file is missing, and a later one goes on from it"),
            (.unfinished, "it is not whole, and another file goes on from it"),
            (.replaced, "another file has taken the place of the one that was read up to here"),
            (.cutOff, "the file was cut off before it, after it had been read"),
        ] as [(LineFault, String)])
    func words(_ fault: LineFault, _ words: String) {
        #expect(fault.words == words)
    }
}
