import DeskCore

/// What a new file of settings says: everything that can be set, as comments, with what holds where nothing is set.
package enum SettingsTemplate {
    /// Of `config.yaml`.
    package static let personal = """
        # What you like. `helpdesk config check` says whether it is right.

        # The data folder of the desk that is opened where no other is named.
        # data: /srv/desk

        # Folders with your own guides; relative ones are meant from the folder of this file.
        # guides: [~/wiki/guides]

        # Your own views of the queue; docs/queries.md has the language of `query`.
        # views:
        #   - name: New phones
        #     query: cause:"new phone" age<2w
        #     columns: [number, age, requester, title]
        #     order: age
        #     group: state
        #     key: 8

        """

    /// Of `desk.yaml`.
    ///
    /// - Parameter zone: the time zone of the machine.
    package static func desk(zone: String) -> String {
        let (targets, durations, clusters) = (ServiceTargets.usual, DeskDurations(), ClusterRule())
        let promises = Priority.ranks.map { rank in
            "#   P\(rank): {first-response: \(targets[.firstResponse, rank: rank].text), "
                + "resolution: \(targets[.resolution, rank: rank].text)}"
        }
        let reminders = durations.reminders.map(\.text).joined(separator: ", ")
        return """
            # What binds all who work on this desk. `helpdesk config check` says whether it is right.
            # m and h are working time by the calendar, d are working days.

            # Who may do what: users of the system and, with an @, its groups. Without it everybody may do everything.
            # roles:
            #   supervisor: [dana]
            #   agent: ["@helpdesk"]
            #   auditor: [audrey]

            # When the desk works. `mon-fri` is for several days; a day of its own goes before it.
            # calendar:
            #   zone: \(zone)
            #   hours:
            #     mon-fri: 08:00-18:00
            #   holidays: []

            # By when somebody answers, and by when it is solved, by priority.
            # targets:
            \(promises.joined(separator: "\n"))

            # When time alone does something: asks after a user who does not answer, resolves and closes.
            # durations:
            #   reminders: [\(reminders)]
            #   no-answer: \(durations.noAnswer.text)
            #   close: \(durations.close.text)
            # How long an identity check counts, and when a walkthrough counts as stalled: on the clock, and while it waits.
            #   identity-check: \(durations.identityCheck / 60)m
            #   stalled-step: \(durations.stalledStep / 60)m
            #   stalled-wait: \(durations.stalledWait.text)

            # What somebody is good at, in families of codes, as {ben: [mfa, device]}; tickets of those are next for them.
            # skills: {}

            # How many users with the same trouble, within how many minutes, are pointed at as a possible incident.
            # clusters: {users: \(clusters.users), minutes: \(clusters.minutes)}

            """
    }
}
