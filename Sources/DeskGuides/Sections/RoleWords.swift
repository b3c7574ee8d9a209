internal import DeskCore

/// What a section is for, told from the words of its heading. A table: a new word is a new entry.
///
/// A phrase counts where it stands as whole words; of several, the one that stands first counts, and the longer one
/// where two begin alike ("verify identity" before "verify").
enum RoleWords {
    static let table: [GuideRole: [String]] = [
        .prerequisites: [
            "prerequisites", "prerequisite", "requirements", "before you begin", "before you start", "what you need",
            "you will need", "voraussetzungen", "prérequis", "requisitos", "requisitos previos", "vereisten",
            "prerequisiti", "pré requisitos", "förutsättningar", "wymagania", "前提条件", "先决条件",
            "事前準備", "사전 요구 사항", "предварительные требования", "předpoklady", "edellytykset", "forudsætninger",
            "ön koşullar",
        ],
        .confirmSignIn: [
            "was it you", "was this you", "did you start this sign in", "did you sign in", "did the user start",
            "confirm the sign in", "confirm sign in", "question zero", "waren sie das", "était ce vous", "fue usted",
        ],
        .verifyIdentity: [
            "verify who is calling", "who is calling", "verify the caller", "verify caller", "verify identity",
            "verify the identity", "verify the user s identity", "confirm user identity", "confirm the caller",
            "verify the caller s identity", "verify user identity", "identity check",
            "identity verification", "confirm identity", "confirm the user s identity", "prove identity",
            "caller verification", "authenticate the caller", "identität prüfen", "identität des anrufers",
            "vérifier l identité", "verificar la identidad", "verifica identità",
        ],
        .diagnose: [
            "troubleshooting", "troubleshoot", "diagnose", "diagnosis", "diagnostic", "diagnostics", "diagnosing",
            "investigate", "investigation", "initial questions", "questions to ask", "ask the user", "ask the caller",
            "find out", "check", "checks", "checklist", "triage", "identify",
            "verify mfa", "verify the configuration", "fehlersuche", "diagnostik", "prüfen", "analyse", "dépannage",
            "diagnostic initial", "diagnóstico", "solución de problemas", "diagnosi", "probleemoplossing",
            "foutopsporing", "felsökning", "resolução de problemas", "risoluzione dei problemi", "diagnostyka",
            "トラブルシューティング", "故障排除",
            "устранение неполадок", "диагностика", "문제 해결", "řešení potíží", "fejlfinding", "vianmääritys",
            "sorun giderme", "hibaelhárítás", "排查步骤", "確認方法", "切り分け", "problemlösungsschritte",
        ],
        .causes: [
            "cause", "causes", "root cause", "root causes", "common issues", "common issue", "common problems",
            "known issues", "possible reasons", "common reasons", "reasons", "why this happens", "why it happens",
            "why does this happen", "what is the cause", "ursache", "ursachen", "mögliche ursachen", "causas",
            "raisons", "cause possibili", "oorzaak", "oorzaken", "causes possibles", "problèmes courants",
            "problemas comunes", "häufige probleme", "orsaker", "przyczyny", "原因",
            "причина", "причины", "원인", "příčina", "příčiny", "årsag", "årsager", "syy", "syyt", "nedenler", "neden",
            "nguyên nhân", "causas comuns", "causas posibles", "原因分析", "可能な原因", "考えられる原因", "よくある問題", "常见问题",
        ],
        .resolve: [
            "resolve", "resolving", "resolution", "resolutions", "steps", "solution", "solutions", "fix", "fixes",
            "fixing",
            "qué hacer", "que faire", "wat te doen", "was tun", "was ist zu tun", "o que fazer", "cosa fare",
            "co zrobić",
            "passo a passo", "paso a paso", "schritt für schritt", "step by step", "how to fix", "how to resolve",
            "remediation", "remediate", "remedy", "remedies", "mitigation",
            "workaround",
            "workarounds", "procedure", "instructions", "corrective actions", "actions", "what to do", "action plan",
            "recovery", "lösung", "lösungen", "behebung", "schritte", "abhilfe", "résolution", "solución", "soluciones",
            "pasos", "étapes", "soluzione", "soluzioni", "passaggi", "oplossing", "oplossingen", "stappen", "resolução",
            "solução", "passos", "etapas", "lösungsschritte", "fehlerbehebung", "problembehandlung", "problemlösung",
            "vorgehen", "vorgehensweise",
            "marche à suivre", "procédure", "procedimiento", "procedimento", "procedura", "resolución", "risoluzione",
            "lösning", "steg", "rozwiązanie", "kroki", "手順", "解決方法", "解决方法", "解决步骤",
            "решение", "шаги", "действия", "해결 방법", "해결", "단계", "절차", "řešení", "postup", "kroky", "løsning",
            "løsninger", "trin", "ratkaisu", "vaiheet", "toimet", "çözüm", "adımlar", "megoldás", "lépések",
            "cách khắc phục", "対処方法", "対処法", "対応方法", "対処", "解決策", "回避策", "修正方法", "解决方案", "处理步骤", "處理方式", "解決方案", "步骤",
            "步驟", "操作手順", "how to proceed",
        ],
        .verify: [
            "verify", "verification", "validate", "validation", "check that it works", "check it works",
            "check whether it works", "verify that it works", "confirm that it works", "confirm it works",
            "confirm the fix", "confirm resolution", "confirm the resolution", "test the fix", "test the sign in",
            "watch afterwards", "afterwards", "follow up", "monitor afterwards", "überprüfen", "überprüfung",
            "erfolgskontrolle",
            "vérification", "vérifier", "verificación", "verifica", "controleren", "verificação",
            "comprobación", "comprobar", "comprobaciones", "weryfikacja", "controle", "kontrolle",
            "überprüfung der lösung", "проверка", "확인", "確認", "驗證", "验证", "ověření", "bekræft", "vahvista",
        ],
        .collectEvidence: [
            "collect evidence", "evidence", "information to collect", "information to gather", "gather information",
            "collect information", "collect logs", "collect data", "what to collect", "before you escalate",
            "data to collect", "logs to collect", "beweise sammeln", "informationen sammeln", "daten sammeln",
            "recueillir", "recopilar información", "raccogliere informazioni",
        ],
        .escalate: [
            "escalate", "escalation", "when to escalate", "hand over", "handover", "contact support", "get help",
            "eskalation", "eskalieren", "escalade", "escalamiento", "escalar", "escalation path", "escaleren",
            "still fails", "still failing", "still broken", "still stuck", "if all else fails",
            "if nothing works", "still not working", "does not help", "issue persists", "problem persists",
            "nothing helps",
            "escalatie",
            "si el problema persiste", "si no funciona", "se o problema persistir", "se não funcionar",
            "se il problema persiste",
            "si le problème persiste", "si ça ne marche pas", "si cela ne suffit pas", "falls das nicht hilft",
            "wenn das nicht hilft", "falls das problem weiterhin besteht", "als het niet werkt", "eskalacja",
            "escalação",
            "escalonamento", "eskalering", "weitere hilfe", "mehr hilfe", "need more help", "need help",
            "still need help", "contact us",
            "besoin d aide", "más ayuda", "mais ajuda", "эскалация", "エスカレーション", "에스컬레이션", "升级处理",
        ],
        .notes: [
            "notes", "note", "additional notes", "considerations", "best practices", "best practice", "prevention",
            "prevent", "preventive measures", "tips", "recommendations", "additional information", "conclusion",
            "remarks", "hinweise", "hinweis", "anmerkungen", "remarques", "notas", "note aggiuntive", "opmerkingen",
            "observações", "observaciones", "anteckningar", "uwagi", "注意事項", "注意事项",
            "примечание", "примечания", "참고", "備考", "メモ", "注意", "poznámky", "bemærkninger", "huomautukset", "notlar",
        ],
        .reference: [
            "introduction", "overview", "summary", "description", "background", "symptoms", "symptom", "references",
            "reference", "related", "see also", "further reading", "sources", "glossary", "contents",
            "table of contents",
            "faq", "frequently asked questions", "change log", "changelog", "revision history", "applies to", "scope",
            "purpose", "what happens", "how it works", "how this works", "limits", "limitations", "terminology",
            "definitions",
            "error message", "error details", "what it means", "what this means", "einleitung", "einführung",
            "überblick", "beschreibung", "symptome", "symptômes", "síntomas", "introducción", "descripción",
            "inleiding",
            "症状", "概要", "現象", "설명", "증상", "개요", "симптомы", "симптом", "описание", "обзор", "příznaky", "přehled",
            "symptomer", "oireet", "belirtiler", "triệu chứng", "mô tả", "关于", "概述", "関連情報", "参考", "参考資料", "sintomas",
            "sintomi", "symptomen", "objawy", "verwandte themen", "weitere informationen", "more information",
            "next steps", "was this helpful",
        ],
    ]

    private static let roles: [String: GuideRole] = Dictionary(
        uniqueKeysWithValues: table.flatMap { role, phrases in phrases.map { ($0, role) } })
    /// For every word that a phrase begins with, the most words of such a phrase.
    private static let longest: [String: Int] = Dictionary(
        roles.keys.map { phrase in
            let words = phrase.split(separator: " ")
            return (String(words[0]), words.count)
        }, uniquingKeysWith: max)

    struct Match: Equatable {
        var role: GuideRole
        /// Whether the title says nothing but this.
        var isWhole: Bool
        /// Whether only the heading of a section reads so, not something to do: "Initial Diagnostic Steps".
        var namesSection: Bool
    }

    /// Where they end a title, it is a section's.
    private static let sectionNouns: Set<String> = ["steps", "strategies", "procedures"]

    /// The role that a title names; nil where none of its words is in the table.
    static func match(_ title: String) -> Match? {
        let all = words(of: title)
        // What follows an error code is that error's own text, and says nothing about the section.
        let words = all.prefix { !$0.hasPrefix("aadsts") }
        for start in words.indices {
            guard let longest = longest[words[start]] else { continue }
            for count in stride(from: min(longest, words.count - start), to: 0, by: -1) {
                if let role = roles[words[start..<start + count].joined(separator: " ")] {
                    let isWhole = count == all.count
                    let isRead = !role.isWalked || role == .causes
                    let namesSection = isWhole || isRead || words.last.map(sectionNouns.contains) == true
                    return Match(role: role, isWhole: isWhole, namesSection: namesSection)
                }
            }
        }
        if let role = withoutSpaces(in: title) {
            return Match(role: role, isWhole: false, namesSection: !role.isWalked)
        }
        // Weaker than every other word: "How to verify the caller" proves who calls.
        let isHowTo = words.count > 2 && words[0] == "how" && ["to", "do"].contains(words[1])
        return isHowTo ? Match(role: .resolve, isWhole: false, namesSection: false) : nil
    }

    /// Phrases of scripts that set no spaces between words: there they stand anywhere. The longer one counts.
    private static let unspaced = roles.filter { phrase, _ in phrase.unicodeScalars.allSatisfy { $0.value >= 0x2E80 } }
        .sorted { ($0.key.count, $1.key) > ($1.key.count, $0.key) }

    private static func withoutSpaces(in title: String) -> GuideRole? {
        guard title.unicodeScalars.contains(where: { 0x2E80..<0xD800 ~= $0.value }) else { return nil }
        return unspaced.first { title.contains($0.key) }?.value
    }

    /// Words of a heading of causes by which it names what goes wrong, not why.
    private static let problems: Set<String> = [
        "issue", "issues", "problem", "problems", "probleme", "problèmes", "problemas",
    ]

    /// Whether a title such as "Common problems" says that problems stand under it.
    static func namesProblems(_ title: String) -> Bool {
        words(of: title).contains { problems.contains($0) }
    }

    /// Lowercase words without punctuation.
    private static func words(of title: String) -> [String] {
        PlainWords.lowercased(in: title, where: PlainWords.isLetterOrNumber)
            ?? title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
