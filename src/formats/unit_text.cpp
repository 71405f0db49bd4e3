// SPDX-License-Identifier: Apache-2.0
#include "formats/unit_text.hpp"

#include "base/overloaded.hpp"
#include "formats/addresses.hpp"
#include "formats/format_style.hpp"
#include "text/character.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace tolmach::formats {
namespace {

using xliff::Code;
using CodeIndex = std::map<std::string_view, const Code*>;

constexpr std::size_t kMaxOpenCodes = 64;  // Deeper nesting is not formatting but an attack on our time.

struct NamedLook {
    std::string_view name;
    TextStyle style;
};
constexpr NamedLook kLooks[] = {
    {"xlf:b", TextStyle::Bold},    {"xlf:i", TextStyle::Italic}, {"xlf:u", TextStyle::Underline},
    {"b", TextStyle::Bold},        {"strong", TextStyle::Bold},  {"bold", TextStyle::Bold},
    {"i", TextStyle::Italic},      {"em", TextStyle::Italic},    {"cite", TextStyle::Italic},
    {"italic", TextStyle::Italic}, {"u", TextStyle::Underline},  {"underlined", TextStyle::Underline},
    {"s", TextStyle::Strike},      {"del", TextStyle::Strike},   {"sub", TextStyle::Sub},
    {"sup", TextStyle::Super},     {"code", TextStyle::Code},    {"x-code", TextStyle::Code},
    {"x-sub", TextStyle::Sub},     {"x-sup", TextStyle::Super},
};

// A code may be of two looks, and say one by its type and one by its HTML name.
TextStyles style_of(const Code& code) {
    TextStyles styles = 0;
    for (const std::string_view said : {std::string_view(code.sub_type), format_style(code.details->extra)})
        for (const NamedLook& named : kLooks)
            if (named.name == said) styles |= static_cast<TextStyles>(named.style);
    return styles;
}

// What stands between the text of a link, or of a picture, and its title.
constexpr std::string_view kLinkTitle = "tolmach:link-title";

bool is_line_break(const Code& code) {
    return code.sub_type == "xlf:lb" || code.sub_type == "lb" || format_style(code.details->extra) == "br";
}

std::string link_of(const Code& code) {
    std::string address = format_style_value(code.details->extra, "href");
    return is_safe_address(address) ? address : std::string{};
}

CodeIndex codes_of_source(const xliff::Unit& unit) {
    CodeIndex index;
    for (const xliff::Segment& segment : unit.segments)
        for (const xliff::Inline& part : segment.source)
            if (const auto* code = std::get_if<Code>(&part); code && code->shape != Code::Shape::End)
                index.emplace(code->id, code);
    return index;
}

/// Reads contents one after the other into runs.
class Flattener {
  public:
    explicit Flattener(CodeIndex codes) : codes_(std::move(codes)) {}

    void read(const TextPiece& piece) {
        untranslated_ = piece.untranslated;
        for (const xliff::Inline& part : *piece.content)
            std::visit(
                base::overloaded{[&](const xliff::Text& text) { add_text(text.value); },
                                 [&](const Code& code) { add_code(code); }, [](const xliff::Marker&) {}},
                part);
    }

    std::vector<Run> take() { return std::move(runs_); }

  private:
    struct Open {
        std::string id;
        TextStyles styles;
        std::string link;
        std::size_t first_run = 0;           ///< Inside of it.
        std::optional<std::string> title{};  ///< What is read is its title.
    };

    void add_text(std::string_view text, TextStyles styles = 0) {
        if (text.empty()) return;
        if (!open_.empty() && open_.back().title) return append_line(*open_.back().title, text);
        Run run = new_run(Run::Kind::Text);
        run.styles |= styles;
        const bool joins = runs_.size() > first_run() && runs_.back().kind == Run::Kind::Text &&
                           runs_.back().styles == run.styles && runs_.back().link == run.link &&
                           runs_.back().untranslated == run.untranslated;
        append_line((joins ? runs_.back() : runs_.emplace_back(std::move(run))).text, text);
    }

    static void append_line(std::string& to, std::string_view text) {
        for (const char c : text)
            to += c == '\n' || c == '\r' ? ' ' : c;  // A tab parts the cells of a row.
    }

    void add_code(const Code& code) {
        const auto known = codes_.find(code.id);
        const Code& said = known != codes_.end() ? *known->second : code;
        if (code.shape == Code::Shape::Start) {
            if (open_.size() < kMaxOpenCodes)
                open_.push_back({code.id, style_of(code) | style_of(said), link_of(said), runs_.size()});
        } else if (code.shape == Code::Shape::End)
            close(code.id);
        else if (xliff::is_footnote_call(code) || xliff::is_footnote_call(said))
            add_call(said.details->sub_flows.empty() ? code : said);
        else if (is_line_break(code) || is_line_break(said))
            runs_.push_back(new_run(Run::Kind::LineBreak));
        else if (code.sub_type == kLinkTitle || said.sub_type == kLinkTitle)
            begin_title();
        else
            add_text(code.details->equiv.empty() ? said.details->equiv : code.details->equiv,
                     style_of(code) | style_of(said));
    }

    void add_call(const Code& code) {
        Run run = new_run(Run::Kind::NoteCall);
        run.notes = code.details->sub_flows;
        if (!run.notes.empty()) runs_.push_back(std::move(run));
    }

    void begin_title() {
        if (!open_.empty() && !open_.back().title) open_.back().title.emplace();
    }

    void close(std::string_view id) {
        const auto at =
            std::find_if(open_.rbegin(), open_.rend(), [&](const Open& open) { return open.id == id; });
        if (at == open_.rend()) return;
        const Open closed = std::move(*at);
        open_.erase(std::next(at).base());
        if (!closed.title || closed.title->empty()) return;
        if (closed.link.empty()) return add_text(" (" + *closed.title + ")");
        for (std::size_t i = closed.first_run; i < runs_.size(); ++i)
            runs_[i].link_title = text::to_nfc(*closed.title);
    }

    // Where the runs of the innermost link begin.
    std::size_t first_run() const {
        const auto link =
            std::find_if(open_.rbegin(), open_.rend(), [](const Open& open) { return !open.link.empty(); });
        return link == open_.rend() ? 0 : link->first_run;
    }

    Run new_run(Run::Kind kind) const {
        Run run;
        run.kind = kind;
        run.untranslated = untranslated_;
        for (const Open& open : open_) {
            run.styles |= open.styles;
            if (!open.link.empty()) run.link = open.link;
        }
        return run;
    }

    CodeIndex codes_;
    std::vector<Open> open_;
    std::vector<Run> runs_;
    bool untranslated_ = false;
};

void trim_ends(std::vector<Run>& runs) {
    const auto blank = [](const Run& run) {
        return run.kind == Run::Kind::LineBreak ||
               (run.kind == Run::Kind::Text && text::trim(run.text).empty());
    };
    while (!runs.empty() && blank(runs.back()))
        runs.pop_back();
    runs.erase(runs.begin(), std::find_if_not(runs.begin(), runs.end(), blank));
    if (runs.empty()) return;
    // The indent of the first line of code is of its text.
    const auto cut = [](Run& run, bool front) {
        if (has(run.styles, TextStyle::Code)) return;
        const std::string_view whole = run.text;
        const std::string_view kept = text::trim(whole);
        const auto start = static_cast<std::size_t>(kept.data() - whole.data());
        run.text = std::string(front ? whole.substr(start) : whole.substr(0, start + kept.size()));
    };
    if (runs.front().kind == Run::Kind::Text) cut(runs.front(), true);
    if (runs.back().kind == Run::Kind::Text) cut(runs.back(), false);
}

/// Splits web addresses off into runs that are links.
std::vector<Run> with_links(std::vector<Run> runs) {
    std::vector<Run> linked;
    for (Run& run : runs) {
        if (run.kind != Run::Kind::Text || !run.link.empty() || has(run.styles, TextStyle::Code)) {
            linked.push_back(std::move(run));
            continue;
        }
        std::size_t done = 0;
        const auto piece = [&](std::size_t end, bool link) {
            if (end == done) return;
            Run part = run;
            part.text = run.text.substr(done, end - done);
            if (link) part.link = part.text;
            linked.push_back(std::move(part));
            done = end;
        };
        for (const base::ByteSpan address : web_addresses(run.text)) {
            piece(address.start.value, false);
            piece(address.end.value, true);
        }
        piece(run.text.size(), false);
    }
    return linked;
}

}  // namespace

namespace {

std::string text_with_breaks(const std::vector<Run>& runs, std::string_view line_break) {
    std::string text;
    for (const Run& run : runs)
        text += run.kind == Run::Kind::LineBreak ? line_break : std::string_view(run.text);
    return text;
}

// Whether what is printed of a segment that nobody said to be translated is in the source's language: figures
// are in none, and a word or a name may be the same in both.
bool is_of_source(const xliff::Segment& segment, bool has_target) {
    constexpr std::size_t kFewestWords = 4;
    const std::u32string text = text::to_utf32(xliff::plain_text(segment.source));
    std::size_t words = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        words += text::is_letter(text[i]) && (i == 0 || text::is_space(text[i - 1])) ? 1 : 0;
    return words >= (has_target ? kFewestWords : 1);
}

}  // namespace

std::vector<TextPiece> text_in_order(const xliff::Unit& unit) {
    const std::size_t count = unit.segments.size();
    std::vector<const xliff::Segment*> places(count, nullptr);
    bool sound = true;
    for (const xliff::Segment& segment : unit.segments) {
        if (!segment.order) continue;
        const bool fits = *segment.order >= 1 && *segment.order <= count && !places[*segment.order - 1];
        if (fits) places[*segment.order - 1] = &segment;
        sound = sound && fits;
    }
    if (!sound) std::fill(places.begin(), places.end(), nullptr);
    auto free = places.begin();
    for (const xliff::Segment& segment : unit.segments) {
        if (sound && segment.order) continue;
        free = std::find(free, places.end(), nullptr);
        *free = &segment;
    }
    std::vector<TextPiece> pieces;
    for (const xliff::Segment* segment : places) {
        // What is not to be translated is printed as the source has it, whatever a tool put there.
        const bool usable =
            unit.translate && segment->target && (!segment->target->empty() || segment->source.empty());
        const bool untranslated = unit.translate && !segment->ignorable && !xliff::is_translated(*segment) &&
                                  is_of_source(*segment, usable);
        pieces.push_back({usable ? &*segment->target : &segment->source, untranslated});
    }
    return pieces;
}

std::vector<Run> runs_of(const xliff::Unit& unit) {
    Flattener flattener(codes_of_source(unit));
    for (const TextPiece& piece : text_in_order(unit))
        flattener.read(piece);
    std::vector<Run> runs = flattener.take();
    const auto is_in_source = [](const xliff::Segment& segment) { return is_of_source(segment, true); };
    const bool is_kept =
        !unit.translate && std::any_of(unit.segments.begin(), unit.segments.end(), is_in_source);
    for (Run& run : runs) {
        run.text = text::to_nfc(run.text);
        // What nobody is to translate is in the language of its source; code is in none.
        run.untranslated = run.untranslated || (is_kept && !has(run.styles, TextStyle::Code));
    }
    trim_ends(runs);
    return with_links(std::move(runs));
}

std::string plain_text(const std::vector<Run>& runs) {
    return text_with_breaks(runs, " ");
}

std::string preformatted_text(const std::vector<Run>& runs) {
    return text_with_breaks(runs, "\n");
}

std::vector<Run> with_style(std::vector<Run> runs, const std::vector<base::CodePointSpan>& stretches,
                            TextStyle style) {
    std::vector<Run> styled;
    std::size_t at = 0;  // Of the run in the text.
    auto stretch = stretches.begin();
    for (Run& run : runs) {
        const std::u32string text = text::to_utf32(run.text);
        std::size_t done = 0;
        const auto piece = [&](std::size_t end, TextStyles more) {
            if (end <= done) return;
            styled.push_back(run);
            styled.back().text = text::to_utf8(std::u32string_view(text).substr(done, end - done));
            styled.back().styles |= more;
            done = end;
        };
        for (; stretch != stretches.end() && stretch->start.value < at + text.size(); ++stretch) {
            piece(stretch->start.value < at ? 0 : stretch->start.value - at, 0);
            piece(std::min(stretch->end.value - at, text.size()), static_cast<TextStyles>(style));
            if (stretch->end.value > at + text.size()) break;
        }
        piece(text.size(), 0);
        at += run.kind == Run::Kind::LineBreak ? 1 : text.size();
        if (text.empty()) styled.push_back(std::move(run));
    }
    return styled;
}

}  // namespace tolmach::formats
