// SPDX-License-Identifier: Apache-2.0
#include "cli/exact_places.hpp"

#include "base/files.hpp"
#include "text/utf8.hpp"
#include "xliff/stream.hpp"
#include "xml/escape.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace tolmach::cli {
namespace {

using base::ByteSpan;

/// A text as a file writes it: for each character and the end, the byte where it starts.
struct WrittenText {
    std::u32string characters;
    std::vector<std::size_t> bytes;
};

constexpr std::pair<std::string_view, char32_t> kEntities[] = {
    {"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}};

// What a reference between & and ; stands for; 0 for nothing that is known.
char32_t referred(std::string_view name) {
    for (const auto& [known, character] : kEntities)
        if (known == name) return character;
    if (!name.starts_with('#')) return 0;
    const bool is_hexadecimal = name.substr(1).starts_with('x');
    name.remove_prefix(is_hexadecimal ? 2 : 1);
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(name.begin(), name.end(), code, is_hexadecimal ? 16 : 10);
    return error == std::errc() && end == name.end() ? code : 0;
}

/// Reads the text of a stretch of XML: tags, comments and codes are no part of it. A CDATA section is not
/// read, so that a text with one is not what is looked for.
class WrittenTextReader {
  public:
    WrittenTextReader(std::string_view bytes, ByteSpan stretch, const xliff::CodeLocations& codes)
        : bytes_(bytes), at_(stretch.start.value), end_(stretch.end.value), codes_(codes) {}

    WrittenText read() {
        while (at_ < end_)
            if (!skip_code()) read_piece();
        text_.bytes.push_back(end_);
        return std::move(text_);
    }

  private:
    bool skip_code() {
        for (const xliff::CodeLocation& code : codes_)
            if (code.bytes.start.value == at_ && !code.bytes.empty()) {
                at_ = code.bytes.end.value;
                return true;
            }
        return false;
    }

    void read_piece() {
        constexpr std::string_view kComment = "<!--", kInstruction = "<?";
        const std::string_view rest = bytes_.substr(at_, end_ - at_);
        if (rest.starts_with(kComment)) {
            skip(rest, "-->", rest.find("-->"));
        } else if (rest.starts_with(kInstruction)) {
            skip(rest, "?>", rest.find("?>"));
        } else if (rest.starts_with('<')) {
            skip(rest, ">", end_of_tag(rest));
        } else if (rest.starts_with('&')) {
            const std::size_t stop = std::min(rest.find(';'), rest.size());
            add(referred(rest.substr(1, stop - 1)));
            at_ = std::min(at_ + stop + 1, end_);
        } else {
            read_character();
        }
    }

    // A value of an attribute may hold `>`.
    static std::size_t end_of_tag(std::string_view tag) {
        char quote = 0;
        for (std::size_t i = 0; i < tag.size(); ++i) {
            if (quote != 0 ? tag[i] == quote : tag[i] == '"' || tag[i] == '\'')
                quote = quote != 0 ? 0 : tag[i];
            else if (quote == 0 && tag[i] == '>')
                return i;
        }
        return tag.npos;
    }

    void skip(std::string_view rest, std::string_view mark, std::size_t at_mark) {
        at_ = std::min(at_ + std::min(at_mark, rest.size()) + mark.size(), end_);
    }

    // A line end is one character, however the file writes it (XML 1.0, 2.11).
    void read_character() {
        std::size_t behind = at_;
        char32_t c = text::next_code_point(bytes_, behind);
        if (c == U'\r') {
            if (behind < end_ && bytes_[behind] == '\n') ++behind;
            c = U'\n';
        }
        add(c);
        at_ = behind;
    }

    void add(char32_t c) {
        text_.characters.push_back(c);
        text_.bytes.push_back(at_);
    }

    std::string_view bytes_;
    std::size_t at_, end_;
    const xliff::CodeLocations& codes_;
    WrittenText text_;
};

using Wanted = std::map<std::tuple<std::string, std::string, std::string>, std::vector<std::size_t>>;

/// Finds the bytes of the findings of one file as its units come by.
class ByteFinder final : public xliff::Visitor {
  public:
    ByteFinder(std::string_view bytes, std::span<const base::Diagnostic> findings, const Wanted& wanted)
        : bytes_(bytes), findings_(findings), wanted_(wanted) {}

    bool wants_locations() const override { return true; }
    void file(xliff::File&& head) override { original_ = std::move(head.original); }
    void located_unit(xliff::Unit&& unit, xliff::UnitLocations&& places) override {
        for (std::size_t i = 0; i < std::min(unit.segments.size(), places.segments.size()); ++i) {
            const auto at = wanted_.find({original_, unit.id, unit.segments[i].id});
            if (at == wanted_.end()) continue;
            const bool is_only = unit.segments.size() == 1;
            for (const base::Side side : {base::Side::Source, base::Side::Target})
                locate(at->second, side, unit.segments[i], places.segments[i], is_only ? &places : nullptr);
        }
    }
    std::map<std::size_t, ByteSpan> take() { return std::move(found_); }

  private:
    // In 1.x the source of the only segment, and its target, may be those of the unit.
    static ByteSpan stretch_of(base::Side side, const xliff::SegmentLocations& segment,
                               const xliff::UnitLocations* unit) {
        const xliff::Tags& own = side == base::Side::Target ? segment.target
                                 : segment.source.present() ? segment.source
                                                            : segment.segment;
        if (own.present()) return own.inside();
        if (!unit) return {};
        return (side == base::Side::Target ? unit->target : unit->source).inside();
    }

    void locate(const std::vector<std::size_t>& numbers, base::Side side, const xliff::Segment& segment,
                const xliff::SegmentLocations& places, const xliff::UnitLocations* unit) {
        const bool is_source = side == base::Side::Source;
        const auto is_here = [&](std::size_t i) { return findings_[i].side == side; };
        if (std::none_of(numbers.begin(), numbers.end(), is_here)) return;
        if (!is_source && !segment.target) return;
        const WrittenText text = WrittenTextReader(bytes_, stretch_of(side, places, unit),
                                                   is_source ? places.in_source : places.in_target)
                                     .read();
        const auto plain = text::to_utf32(xliff::plain_text(is_source ? segment.source : *segment.target));
        if (text.characters != plain) return;
        for (const std::size_t i : numbers) {
            const auto& span = findings_[i].span;
            if (!is_here(i) || span->start > span->end || span->end.value > plain.size()) continue;
            found_[i] = {base::ByteOffset(text.bytes[span->start.value]),
                         base::ByteOffset(text.bytes[span->end.value])};
        }
    }

    std::string_view bytes_;
    std::span<const base::Diagnostic> findings_;
    const Wanted& wanted_;
    std::string original_;
    std::map<std::size_t, ByteSpan> found_;
};

// The lines and columns of offsets, in one walk: all of a file may be one line.
std::map<std::size_t, base::Location> locations_of(std::string_view bytes, std::vector<std::size_t> offsets,
                                                   const std::string& file) {
    std::sort(offsets.begin(), offsets.end());
    std::map<std::size_t, base::Location> all;
    base::Location here{file, 1, 1};
    std::size_t at = 0;
    for (const std::size_t offset : offsets) {
        while (at < offset) {
            const char32_t c = text::next_code_point(bytes, at);
            const bool ends_line = c == U'\n' || (c == U'\r' && !bytes.substr(at).starts_with('\n'));
            here.line += ends_line ? 1 : 0;
            here.column = ends_line ? 1 : here.column + 1;
        }
        all[offset] = here;
    }
    return all;
}

}  // namespace

std::vector<std::optional<reports::Region>> exact_places(std::span<const base::Diagnostic> findings) {
    std::vector<std::optional<reports::Region>> regions(findings.size());
    std::map<std::string, Wanted> files;
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (const base::Diagnostic& d = findings[i]; d.span && d.side && !d.unit.empty())
            files[d.location.file][{d.original, d.unit, d.segment}].push_back(i);
    for (const auto& [file, wanted] : files) {
        const auto bytes = base::read_file(file);
        if (!bytes || !text::is_utf8(*bytes)) continue;
        ByteFinder finder(*bytes, findings, wanted);
        if (!xliff::stream(file, *bytes, finder)) continue;
        const auto found = finder.take();
        std::vector<std::size_t> offsets;
        for (const auto& [i, span] : found)
            offsets.insert(offsets.end(), {span.start.value, span.end.value});
        const auto locations = locations_of(*bytes, std::move(offsets), file);
        for (const auto& [i, span] : found) {
            regions[i] = {locations.at(span.start.value), locations.at(span.end.value), std::nullopt};
            // What would delete a tag or a comment with the text around it is left to `fix`.
            const bool is_text = bytes->substr(span.start.value, span.size()).find('<') == std::string::npos;
            if (findings[i].fixable && is_text)
                regions[i]->replacement = xml::escaped(findings[i].suggestion);
        }
    }
    return regions;
}

}  // namespace tolmach::cli
