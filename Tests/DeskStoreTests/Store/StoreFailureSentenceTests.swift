import DeskStore
import Glibc
import Testing

@Suite("A store's failure")
struct StoreFailureSentenceTests {
    @Test(
        "is said in one way: what, where, what next",
        arguments: [
            (
                .system(call: "write", path: "/d/journal.jsonl", errno: ENOSPC),
                "/d/journal.jsonl: the disk is full (write). Nothing was recorded. Free some space and do it again."
            ),
            (
                .system(call: "write", path: "/d/journal.jsonl", errno: EDQUOT),
                "/d/journal.jsonl: your share of the disk is used up (write). Nothing was recorded. Free some space and do it again."
            ),
            (
                .system(call: "open", path: "/d/lock", errno: EROFS),
                "/d/lock: the file system is mounted read-only (open). Have it mounted for writing, or give another data folder with --data."
            ),
            (
                .system(call: "open", path: "/d/lock", errno: EACCES),
                "/d/lock: you have no permission (open). Ask its owner to let you in, or give another data folder with --data."
            ),
            (
                .system(call: "read", path: "/d/journal.jsonl", errno: EIO),
                "/d/journal.jsonl: the disk reports an error (read). Nothing was recorded. Have the disk looked at, and keep a copy of the folder."
            ),
            (
                .system(call: "open", path: "/d/lock", errno: EMFILE),
                "/d/lock: too many files are open (open). Close other programs and do it again."
            ),
            (
                .system(call: "stat", path: "/d/journal.jsonl", errno: ENOENT),
                "/d/journal.jsonl: it is not there any more (stat). Put the folder back, or start helpdesk anew."
            ),
            (
                .system(call: "open", path: "/d/guides/../x.md", errno: EINVAL),
                "/d/guides/../x.md: the store cannot take this value (open). Nothing was recorded. Correct it and do it again."
            ),
            (
                .system(call: "getrandom", path: "", errno: ENOSYS),
                "The system: Function not implemented (getrandom). Nothing was recorded. Do it again when the cause is gone."
            ),
            (.notADirectory(path: "/d"), "/d is a file, and the data needs a folder. Give another one with --data."),
            (
                .parentMissing(path: "/a/b"),
                "The folder /a/b does not exist. Make it, or give another data folder with --data."
            ),
            (
                .worldWritable(path: "/d"),
                "Everybody on this machine can write to /d, so its data cannot be trusted. Take that away with: chmod o-w /d"
            ),
            (
                .notPermitted(path: "/d", owner: "bo"),
                "/d belongs to bo and is closed to you. Ask bo to share it with a group of yours, or give another data folder with --data."
            ),
            (
                .notAPlainFile(path: "/d/lock"),
                "/d/lock is a link or not a plain file, and data is not written through it. Put the file itself in its place."
            ),
            (
                .notAFolderOfItsOwn(path: "/d/cache"),
                "/d/cache is a link or a file, and the desk has a folder of its own there. Put the folder itself in its place."
            ),
            (
                .notAsWritten(path: "/d/cache/desk"),
                "/d/cache/desk does not read as it was written. It was only a cache and is removed; start helpdesk anew, and have the disk looked at if it happens again."
            ),
            (
                .newerFormat(path: "/d/journal.jsonl", format: 2),
                "/d/journal.jsonl was written by a newer helpdesk (format 2). Update helpdesk; nothing was changed."
            ),
            (
                .replaced(path: "/d/journal.jsonl"),
                "/d/journal.jsonl is another journal than the one that was read up to here, as after a restore. Nothing was recorded; look at what is there now, and do it again."
            ),
            (
                .rewritten(path: "/d/months/2026-10.jsonl"),
                "/d/months/2026-10.jsonl was mended, or a person's values were taken out of it, while the journal was read. Nothing was changed by this; do it again."
            ),
            (
                .damaged(path: "/d/journal.jsonl", line: 12, why: "it does not end in a sum"),
                "/d/journal.jsonl, line 12: it does not end in a sum. What comes before it is shown, and nothing is recorded until `helpdesk doctor --repair` has mended the file. Make a copy of the folder first."
            ),
            (
                .erasureUnfinished(because: .system(call: "write", path: "/d/.7.tmp", errno: ENOSPC)),
                "The erasure is recorded and not finished, so values of the person are still in the files. Give the same command again when the cause is gone, which finishes it. What ended it: /d/.7.tmp: the disk is full (write)."
            ),
            (
                .busy(holder: "ana (process 7, since 2026-11-20T09:14:07Z)"),
                "The data is held by ana (process 7, since 2026-11-20T09:14:07Z). Try again; if it stays so, look what that process is doing."
            ),
            (
                .uncertain(first: 5, last: 5, errno: EIO),
                "Event 5 may not survive a power cut: the disk reports an error. Nothing more is recorded. See to the disk, start helpdesk again and check the last entries."
            ),
            (
                .uncertain(first: 5, last: 7, errno: ENOSPC),
                "Events 5 to 7 may not survive a power cut: the disk is full. Nothing more is recorded. See to the disk, start helpdesk again and check the last entries."
            ),
            (
                .readOnly(because: .worldWritable(path: "/d")),
                "The data can only be read now. Everybody on this machine can write to /d, so its data cannot be trusted. Take that away with: chmod o-w /d"
            ),
        ] as [(StoreFailure, String)])
    func sentence(_ failure: StoreFailure, _ sentence: String) {
        #expect(failure.sentence == sentence)
    }
}
