/// “Perform the necessary actions” in other languages than English.
enum VagueTranslations {
    static let rows = [
        // German
        "erforderliche|erforderlichen|notwendige|notwendigen|nötige|nötigen|geeignete|geeigneten|entsprechende|entsprechenden|übliche|üblichen "
            + "maßnahmen|schritte|aktionen|änderungen|handlungen ergreifen|durchführen|treffen|einleiten|vornehmen|ausführen|unternehmen",
        "führen|ergreifen|treffen|nehmen|leiten|unternehmen|führe|ergreife|triff sie? die|alle? "
            + "erforderlichen|notwendigen|nötigen|geeigneten|entsprechenden|üblichen maßnahmen|schritte|aktionen|änderungen",
        "das nötige|erforderliche|notwendige tun|veranlassen|unternehmen",
        "tun|veranlassen sie das nötige|erforderliche|notwendige",
        "verfahren|gehen sie entsprechend",
        // French
        "effectuez|effectuer|prenez|prendre|réalisez|réaliser|exécutez|appliquez|suivez|faites toutes? les "
            + "actions|mesures|étapes|modifications|dispositions|opérations|démarches nécessaires|appropriées|requises|correctives|adéquates|adaptées|habituelles",
        "faites|faire le nécessaire",
        // Spanish
        "realice|realizar|realiza|tome|tomar|toma|aplique|aplicar|ejecute|ejecutar|haga|hacer|efectúe todas|todos? las|los? "
            + "acciones|medidas|pasos|cambios|ajustes necesarias|necesarios|apropiadas|apropiados|correspondientes|adecuadas|adecuados|pertinentes|oportunas|requeridos",
        "haga|hacer|haz lo necesario|que sea necesario",
        // Portuguese
        "execute|executar|realize|realizar|tome|tomar|faça|fazer|aplique|efetue|adote|adotar todas|todos? as|os? "
            + "ações|medidas|passos|alterações|etapas|providências|procedimentos necessárias|necessários|apropriadas|apropriados|adequadas|adequados|cabíveis|corretivas",
        "faça|fazer o necessário",
        // Dutch
        "voer|neem|onderneem|nemen|uitvoeren|ondernemen alle|de? nodige|benodigde|noodzakelijke|vereiste|passende|gepaste|juiste "
            + "stappen|acties|maatregelen|wijzigingen|handelingen",
        "doe|doen wat nodig is?", "doe|doen het nodige",
        // Polish
        "wykonaj|wykonać|podejmij|podjąć|wprowadź|wprowadzić wszystkie? niezbędne|odpowiednie|wymagane|konieczne|stosowne|potrzebne "
            + "czynności|działania|kroki|zmiany|środki",
        "zrób to? co? konieczne|potrzebne|trzeba",
        // Italian
        "eseguire|esegui|eseguite|adottare|adotta|effettuare|effettua|intraprendere|intraprendi|applicare|applica|prendere|prendi tutte|tutti? le|i? "
            + "azioni|misure|passaggi|modifiche|operazioni|provvedimenti necessarie|necessari|appropriate|appropriati|opportune|opportuni|adeguate|adeguati|correttive",
        "fare|fai|fate il necessario",
    ]

    /// Whole steps.
    static let empties: Set<String> = [
        "problem beheben", "fehler beheben", "das problem lösen", "das problem beheben", "beheben sie das problem",
        "beheben sie den fehler", "wenden sie sich an ihren administrator", "administrator kontaktieren",
        "résoudre le problème", "résolvez le problème", "corriger l'erreur", "contactez votre administrateur",
        "solucionar el problema", "resolver el problema", "resuelva el problema", "solucione el problema",
        "contacte con su administrador", "póngase en contacto con su administrador", "resolver o problema",
        "resolva o problema", "corrigir o erro", "entre em contato com o administrador", "contacte o administrador",
        "los het probleem op", "probleem oplossen", "het probleem oplossen", "neem contact op met uw beheerder",
        "rozwiąż problem", "napraw problem", "napraw błąd", "skontaktuj się z administratorem", "risolvere il problema",
        "risolvi il problema", "correggere l'errore", "contatta l'amministratore", "contattare l'amministratore",
        "問題を解決する", "問題を解決します", "問題を解決してください", "エラーを修正する", "エラーを解決する", "管理者に連絡する", "管理者に連絡してください",
    ]

    static let unspaced = UnspacedPhrases(
        rows: [
            UnspacedPhrases.Row(
                things: ["必要な", "適切な", "適宜必要な", "所定の"],
                links: ["措置を", "対応を", "処置を", "手順を", "操作を", "変更を", "対処を", "アクションを", "対策を"],
                acts: ["実行", "行", "取", "とる", "とって", "講", "実施", "加え", "し"])
        ], forbidding: [])
}
