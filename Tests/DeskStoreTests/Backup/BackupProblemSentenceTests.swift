import DeskFileStore
import DeskStore
import Glibc
import Testing

@Suite("What keeps a backup from being made or restored")
struct BackupProblemSentenceTests {
    @Test(
        "is said: what, where, what next",
        arguments: [
            (
                .store(.system(call: "write", path: "/b/x", errno: ENOSPC)),
                "/b/x: the disk is full (write). Nothing is kept of a copy that is not whole. Put that right, or name another place, and do it again."
            ),
            (
                .store(.worldWritable(path: "/b")),
                "Everybody on this machine can write to /b, so its data cannot be trusted. Take that away with: chmod o-w /b"
            ),
            (
                .nothingRecorded(path: "/d"),
                "Nothing is recorded in /d yet, so there is nothing to back up. Name the desk with --data."
            ),
            (
                .parentMissing(path: "/a"),
                "The folder /a does not exist. Make it, or name another place for the backup."
            ),
            (
                .guideChanged(path: "/b/guides/a1.md"),
                "/b/guides/a1.md is not the page that was kept under this name. Nothing was restored. Take the page from another backup, or remove it from this one: walks of it go on by their steps, and do not show its words."
            ),
            (
                .notAFolder(path: "/a"),
                "/a is a file or a link, and a backup is a folder. Name one that does not exist."
            ),
            (
                .insideDesk(path: "/d/b", desk: "/d"),
                "/d/b is inside of the desk's own folder /d, and would be lost with it. Name one outside of it."
            ),
            (
                .backupFolderInUse(path: "/b", holding: "x"),
                "/b is not empty (it holds x), and a backup has a folder of its own. Name one that does not exist."
            ),
            (
                .deskFolderInUse(path: "/d", holding: "x"),
                "/d is not empty (it holds x), and nothing is restored over it. Name a folder that does not exist with --data, or move this one away."
            ),
            (
                .noBackup(path: "/b"),
                "There is no backup in /b. Name the folder that `helpdesk backup` wrote."
            ),
            (
                .unsound(path: "/b/journal.jsonl", line: 3, why: "it does not fit its sum"),
                "/b/journal.jsonl, line 3: it does not fit its sum. Nothing was restored. Use another backup, or mend a copy of this one with `helpdesk doctor --repair`."
            ),
            (
                .copyDiffers(path: "/b/journal.jsonl"),
                "/b/journal.jsonl does not read back as it was written. Nothing is kept of it. Have the disk looked at, or name another place."
            ),
        ] as [(BackupProblem, String)])
    func sentence(problem: BackupProblem, sentence: String) {
        #expect(problem.sentence == sentence)
    }
}
