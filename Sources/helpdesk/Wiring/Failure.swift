import ArgumentParser
import DeskCore
import DeskFileStore
import DeskGuides
import DeskIntake
import DeskStore
import DeskTerminal
import Glibc

/// Why a command ends without having done its work: a sentence for people and an exit code of sysexits.h for scripts.
struct Failure: Error {
    var sentence: String
    var code: Int32

    /// A rule said no.
    static let refusal: Int32 = 1
    static let usage: Int32 = 64
    static let data: Int32 = 65
    static let noInput: Int32 = 66
    static let unavailable: Int32 = 69
    static let cannotCreate: Int32 = 73
    static let inputOutput: Int32 = 74
    static let busy: Int32 = 75
    static let notPermitted: Int32 = 77

    init(_ sentence: String, code: Int32) {
        self.sentence = sentence
        self.code = code
    }

    /// What an error of one of the rooms has to say; nil for one that the argument parser explains.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let failure as DeskFailure: self.init(failure)
        case let failure as StoreFailure: self.init(failure)
        case let problem as BackupProblem: self.init(problem)
        case let refusal as Refusal: self.init(refusal)
        case let problem as GuideProblem: self.init(problem)
        case let problem as IntakeProblem: self.init(problem)
        case let error as TerminalError: self.init(error)
        default: return nil
        }
    }

    init(_ refusal: Refusal) {
        self.init(refusal.sentence + refusal.hint, code: refusal.exitCode)
    }

    init(_ failure: StoreFailure) {
        self.init(failure.sentence, code: failure.exitCode)
    }

    init(_ problem: BackupProblem) {
        self.init(problem.sentence, code: problem.exitCode)
    }

    init(_ failure: DeskFailure) {
        switch failure {
        case .refused(let refusal): self.init(refusal)
        case .store(let failure): self.init(failure)
        }
    }

    init(_ problem: GuideProblem) {
        self.init(problem.sentence, code: problem.isAboutMissingFile ? Self.noInput : Self.data)
    }

    init(_ problem: IntakeProblem) {
        self.init(problem.sentence, code: Self.data)
    }

    init(_ error: TerminalError) {
        self.init(error.sentence, code: Self.usage)
    }

    /// Says the sentence and ends the command.
    func end() -> ExitCode {
        Output.complain(sentence)
        return ExitCode(code)
    }
}

extension Refusal {
    /// How the shell does what the sentence offers; the console has a key for it.
    fileprivate var hint: String {
        if case .duplicate = self { " The option --again makes it." } else { "" }
    }

    fileprivate var exitCode: Int32 {
        switch self {
        case .needs(.code), .rulesUnknown: Failure.data
        case .notAllowed: Failure.notPermitted
        default: Failure.refusal
        }
    }
}

extension StoreFailure {
    fileprivate var exitCode: Int32 {
        switch self {
        case .newerFormat: Failure.unavailable
        case .busy, .rewritten: Failure.busy
        case .worldWritable, .notPermitted: Failure.notPermitted
        case .notADirectory, .notAFolderOfItsOwn, .parentMissing: Failure.cannotCreate
        case .notAPlainFile, .damaged, .replaced: Failure.data
        case .uncertain, .historyUnreadable, .notAsWritten, .erasureUnfinished: Failure.inputOutput
        case .readOnly(let because): because.exitCode
        case .system(_, _, let number): number == EACCES || number == EPERM ? Failure.notPermitted : Failure.inputOutput
        }
    }
}

extension BackupProblem {
    fileprivate var exitCode: Int32 {
        switch self {
        case .store(let failure): failure.exitCode
        case .nothingRecorded, .noBackup: Failure.noInput
        case .parentMissing, .insideDesk, .notAFolder, .backupFolderInUse, .deskFolderInUse: Failure.cannotCreate
        case .unsound, .guideChanged: Failure.data
        case .copyDiffers: Failure.inputOutput
        }
    }
}

extension GuideProblem {
    fileprivate var isAboutMissingFile: Bool {
        switch self {
        case .noSuchFile, .noGuide: true
        default: false
        }
    }
}
