import DeskJSON
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    @Test("puts commas where they are due")
    func commas() {
        var json = JSONWriter()
        json.beginObject()
        json.member("a", 1)
        json.key("list")
        json.beginArray()
        json.endArray()
        json.key("more")
        json.beginArray()
        json.int(-7)
        json.string("{")
        json.string("[")
        json.bool(true)
        json.null()
        json.beginObject()
        json.endObject()
        json.endArray()
        json.member("last", false)
        json.endObject()
        #expect(
            String(decoding: json.bytes, as: UTF8.self)
                == #"{"a":1,"list":[],"more":[-7,"{","[",true,null,{}],"last":false}"#)
    }

    @Test("writes whole numbers of every size", arguments: [0, 7, 10, -1, 1_000_000, .max, .min])
    func numbers(_ number: Int) {
        var json = JSONWriter()
        json.int(number)
        #expect(String(decoding: json.bytes, as: UTF8.self) == String(number))
    }

    @Test("escapes what JSON wants escaped, and DEL")
    func escapes() {
        var json = JSONWriter()
        json.string("\"\\\n\r\t\u{0}\u{1F}\u{7F}/é\u{2028}")
        #expect(String(decoding: json.bytes, as: UTF8.self) == #""\"\\\n\r\t\u0000\u001f\u007f/é"# + "\u{2028}\"")
    }

    @Test(
        "is read back as it was", arguments: (0..<0x300).map { Unicode.Scalar($0)! } + ["漢", "👩‍👩‍👧".unicodeScalars.first!])
    func roundTrip(_ scalar: Unicode.Scalar) throws {
        let text = "a\(scalar)b"
        var json = JSONWriter()
        json.string(text)
        let read = try JSONReader().read(String(decoding: json.bytes, as: UTF8.self)) { $0.string }
        #expect(read == text)
    }

    @Test("writes bytes as hexadecimal digits")
    func hexadecimal() {
        var json = JSONWriter()
        json.hexadecimal([0x00, 0x0F, 0xA0, 0xFF])
        #expect(String(decoding: json.bytes, as: UTF8.self) == "\"000fa0ff\"")
    }
}
