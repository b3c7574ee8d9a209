import Foundation
import Testing

@testable import DeskCanvas

@Suite("Theme")
struct ThemeTests {
    @Test("A style keeps its role, ground and attributes")
    func packing() {
        for role in Style.Role.allCases {
            for ground in Style.Ground.allCases {
                let style = Style(role, on: ground, [.bold, .faint])
                #expect(style.role == role && style.ground == ground && style.attributes == [.bold, .faint])
            }
        }
        #expect(MemoryLayout<Style>.size == 2)
    }

    @Test(
        "With 256 colours every role is readable on every ground", arguments: Backdrop.allCases, Style.Ground.allCases)
    func contrast(backdrop: Backdrop, ground: Style.Ground) {
        let theme = Theme(depth: .full, backdrop: backdrop)
        for role in Style.Role.allCases where role != .border {
            let ink = theme.ink(for: Style(role, on: ground))
            let foreground = luminance(ink.foreground ?? (backdrop == .dark ? 252 : 16))
            let background = luminance(ink.background ?? (backdrop == .dark ? 234 : 231))
            let ratio = (max(foreground, background) + 0.05) / (min(foreground, background) + 0.05)
            #expect(ratio >= 4.5, "\(role) on \(ground): \(ratio)")
        }
    }

    @Test("Without colour no ink has one, and selection, bars and matches are reversed")
    func plain() {
        let theme = Theme(depth: .none, backdrop: .dark)
        for role in Style.Role.allCases {
            let ink = theme.ink(for: Style(role))
            #expect(ink.foreground == nil && ink.background == nil)
        }
        #expect(theme.ink(for: .selected).attributes.contains(.reverse))
        #expect(theme.ink(for: .bar).attributes.contains(.reverse))
        #expect(theme.ink(for: .match).attributes.contains(.reverse))
        // A match in the selected row stands out from it by being the other way round.
        #expect(!theme.ink(for: .match.on(.selection)).attributes.contains(.reverse))
    }

    @Test(
        "With few colours no number is too large for the terminal", arguments: [ColorDepth.eight, .sixteen],
        Backdrop.allCases)
    func numbers(depth: ColorDepth, backdrop: Backdrop) {
        let theme = Theme(depth: depth, backdrop: backdrop)
        let limit: UInt8 = depth == .eight ? 8 : 16
        for role in Style.Role.allCases {
            for ground in Style.Ground.allCases {
                let ink = theme.ink(for: Style(role, on: ground))
                #expect((ink.foreground ?? 0) < limit && (ink.background ?? 0) < limit)
            }
        }
    }

    @Test(
        "What is bad and what is a key are bold where their colours are not theirs alone", arguments: Backdrop.allCases)
    func bold(backdrop: Backdrop) {
        for style in [Style.bad, .key, .key.on(.bar)] {
            for depth in ColorDepth.allCases {
                let isBold = Theme(depth: depth, backdrop: backdrop).ink(for: style).attributes.contains(.bold)
                #expect(isBold == (depth != .full))
            }
        }
    }

    @Test(
        "The number of colours tells the depth",
        arguments: [
            (-1, ColorDepth.none), (0, .none), (7, .none), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .full),
            (1 << 24, .eight),
        ])
    func depths(colors: Int, depth: ColorDepth) {
        #expect(ColorDepth(colors: colors) == depth)
    }

    /// Relative luminance of a colour of the 256, as WCAG 2 defines it.
    private func luminance(_ number: UInt8) -> Double {
        let levels: [Double] = [0, 95, 135, 175, 215, 255]
        let rgb: [Double]
        if number >= 232 {
            rgb = Array(repeating: Double(number - 232) * 10 + 8, count: 3)
        } else {
            let cube = Int(number) - 16
            rgb = [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
        }
        let linear = rgb.map { $0 / 255 <= 0.04045 ? $0 / 255 / 12.92 : pow(($0 / 255 + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}
