import Glibc

extension StoreFailure {
    /// What happened, where, and what to do next.
    package var sentence: String {
        switch self {
        case .system(let call, let path, let number):
            return Self.sentence(call: call, path: path, errno: number)
        case .notADirectory(let path):
            return "\(path) is a file, and the data needs a folder. Give another one with --data."
        case .parentMissing(let path):
            return "The folder \(path) does not exist. Make it, or give another data folder with --data."
        case .worldWritable(let path):
            return "Everybody on this machine can write to \(path), so its data cannot be trusted. "
                + "Take that away with: chmod o-w \(path)"
        case .notPermitted(let path, let owner):
            return "\(path) belongs to \(owner) and is closed to you. "
                + "Ask \(owner) to share it with a group of yours, or give another data folder with --data."
        case .notAPlainFile(let path):
            return "\(path) is a link or not a plain file, and data is not written through it. "
                + "Put the file itself in its place."
        case .notAFolderOfItsOwn(let path):
            return "\(path) is a link or a file, and the desk has a folder of its own there. "
                + "Put the folder itself in its place."
        case .notAsWritten(let path):
            return "\(path) does not read as it was written. It was only a cache and is removed; start helpdesk anew, "
                + "and have the disk looked at if it happens again."
        case .newerFormat(let path, let format):
            return "\(path) was written by a newer helpdesk (format \(format)). Update helpdesk; nothing was changed."
        case .replaced(let path):
            return "\(path) is another journal than the one that was read up to here, as after a restore. "
                + "Nothing was recorded; look at what is there now, and do it again."
        case .rewritten(let path):
            return "\(path) was mended, or a person's values were taken out of it, while the journal was read. "
                + "Nothing was changed by this; do it again."
        case .damaged(let path, let line, let why):
            return "\(path), line \(line): \(why). What comes before it is shown, and nothing is recorded until "
                + "`helpdesk doctor --repair` has mended the file. Make a copy of the folder first."
        case .historyUnreadable(let sentence):
            return sentence
        case .erasureUnfinished(let because):
            return "The erasure is recorded and not finished, so values of the person are still in the files. "
                + "Give the same command again when the cause is gone, which finishes it. What ended it: \(because.what)."
        case .busy(let holder):
            return "The data is held by \(holder). Try again; if it stays so, look what that process is doing."
        case .uncertain(let first, let last, let number):
            let events = first == last ? "Event \(first)" : "Events \(first) to \(last)"
            return "\(events) may not survive a power cut: \(Self.cause(of: number)). Nothing more is recorded. "
                + "See to the disk, start helpdesk again and check the last entries."
        case .readOnly(let because):
            return "The data can only be read now. \(because.sentence)"
        }
    }

    private static func sentence(call: String, path: String, errno number: Int32) -> String {
        "\(what(call: call, path: path, errno: number)). \(remedy(for: number))"
    }

    private static func what(call: String, path: String, errno number: Int32) -> String {
        "\(path.isEmpty ? "The system" : path): \(cause(of: number)) (\(call))"
    }

    /// What happened and where, without a full stop, where what to do next is said otherwise.
    private var what: String {
        if case .system(let call, let path, let number) = self {
            return Self.what(call: call, path: path, errno: number)
        }
        let sentence = sentence
        return sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    }

    /// What an error number says, in words that go on after a colon.
    package static func cause(of number: Int32) -> String {
        switch number {
        case ENOSPC: "the disk is full"
        case EDQUOT: "your share of the disk is used up"
        case EROFS: "the file system is mounted read-only"
        case EACCES, EPERM: "you have no permission"
        case EIO: "the disk reports an error"
        case EMFILE, ENFILE: "too many files are open"
        case ENOENT: "it is not there any more"
        case EINVAL, EILSEQ: "the store cannot take this value"
        default: String(cString: strerror(number))
        }
    }

    private static func remedy(for number: Int32) -> String {
        switch number {
        case ENOSPC, EDQUOT: "Nothing was recorded. Free some space and do it again."
        case EROFS: "Have it mounted for writing, or give another data folder with --data."
        case EACCES, EPERM: "Ask its owner to let you in, or give another data folder with --data."
        case EIO: "Nothing was recorded. Have the disk looked at, and keep a copy of the folder."
        case EMFILE, ENFILE: "Close other programs and do it again."
        case ENOENT: "Put the folder back, or start helpdesk anew."
        case EINVAL, EILSEQ: "Nothing was recorded. Correct it and do it again."
        default: "Nothing was recorded. Do it again when the cause is gone."
        }
    }
}
