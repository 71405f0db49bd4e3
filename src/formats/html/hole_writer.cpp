// SPDX-License-Identifier: Apache-2.0
#include "formats/html/hole_writer.hpp"

#include "formats/html/regions.hpp"
#include "formats/plain/units.hpp"
#include "text/character.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>

namespace tolmach::formats::html {
namespace {

constexpr std::size_t kDeepestPlace = 2;                   // A value in a code of a note in its call.
constexpr std::size_t kMostAtoms = std::size_t{16} << 20;  // Of one hole; places can multiply a unit.

// Stretches of a unit that are marked as one: not translated, with a letter, and with codes that are whole.
std::vector<std::pair<std::size_t, std::size_t>> untranslated_stretches(const std::vector<Written>& written) {
    std::vector<std::pair<std::size_t, std::size_t>> stretches;
    for (std::size_t i = 0; i < written.size();) {
        std::size_t end = i;
        int open = 0;
        bool is_whole = true, has_text = false;
        for (; end < written.size() && written[end].untranslated; ++end) {
            const Written& each = written[end];
            has_text = has_text || text::has_letter(text::to_utf32(each.text));
            if (!each.code || each.code->shape == xliff::Code::Shape::Placeholder) continue;
            open += each.is_end ? -1 : 1;
            is_whole = is_whole && !each.code->isolated && open >= 0;
        }
        if (end > i && is_whole && open == 0 && has_text) stretches.emplace_back(i, end);
        i = std::max(end, i + 1);
    }
    return stretches;
}

}  // namespace

HoleWriter::HoleWriter(const xliff::File& file, std::string_view text, const Tree& tree, const Markup& markup,
                       bool with_source)
    : file_(file),
      text_(text),
      tree_(tree),
      markup_(markup),
      with_source_(with_source),
      preformatted_(preformatted(markup, tree)) {
    std::set<std::string_view> called;
    for (const xliff::Unit& unit : file.units) {
        units_.emplace(unit.id, &unit);
        for (const xliff::Segment& segment : unit.segments)
            for (const xliff::Inline& part : segment.source)
                if (const auto* code = std::get_if<xliff::Code>(&part);
                    code && xliff::is_footnote_call(*code) && !code->details->data.empty() &&
                    !code->details->sub_flows.empty())
                    called.insert(code->details->sub_flows[0]);
    }
    notes_of_page_ = called.size();
}

void HoleWriter::fail(std::string message, std::string help) {
    if (!error_)
        error_ = base::Error{
            base::ErrorCode::Invalid, std::move(message), {file_.original, 0, 0}, std::move(help), nullptr};
}

HoleContext HoleWriter::context_at(std::size_t place) const {
    HoleContext context;
    context.is_xml = markup_.is_xml;
    const auto behind = std::upper_bound(markup_.tokens.begin(), markup_.tokens.end(), place,
                                         [](std::size_t at, const Token& token) { return at < token.start; });
    if (behind == markup_.tokens.begin()) return context;
    const auto index = static_cast<std::uint32_t>(behind - markup_.tokens.begin() - 1);
    const Token& token = markup_.tokens[index];
    if (token.kind == Token::Kind::Start && place > token.start) {
        context.in_value = true;
        for (std::uint32_t i = 0; i < token.attributes; ++i)
            if (const TagAttribute& each = markup_.attributes[token.first_attribute + i];
                each.has_value && each.value_start <= place && place < each.value_end)
                context.quote = each.quote;
        return context;
    }
    const std::uint32_t node = tree_.around(index, markup_);
    if (node != kNone) {
        const Node& around = tree_.nodes[node];
        context.has_markup = around.facts->inside != Inside::Rcdata;
        context.may_have_spans = context.has_markup && markup_.tokens[around.start].name != "option";
    }
    const auto pre = std::upper_bound(preformatted_.begin(), preformatted_.end(), index,
                                      [](std::uint32_t at, TokenRange range) { return at < range.first; });
    context.keeps_space = pre != preformatted_.begin() && std::prev(pre)->contains(index);
    return context;
}

base::Result<std::string> HoleWriter::fill(std::string_view stood, const xliff::Unit& unit) {
    const HoleContext context = context_at(static_cast<std::size_t>(stood.data() - text_.data()));
    AtomWriter old(context), wanted(context);
    old.add_html(stood);
    write(unit, wanted, 0);
    if (error_) return base::fail(*error_);
    std::string bytes = spliced(old.atoms(), wanted.atoms());
    if (!old.is_fragile() && !wanted.is_fragile()) return bytes;
    AtomWriter again(context);
    again.add_html(bytes);
    if (are_seen_alike(again.atoms(), wanted.atoms())) return bytes;
    return wanted.bytes();
}

void HoleWriter::write(const xliff::Unit& unit, AtomWriter& to, std::size_t depth) {
    const std::vector<Written> written = written_text(unit, with_source_);
    const bool is_marked = !with_source_ && to.context().may_have_spans && !to.context().in_value;
    const auto stretches =
        is_marked ? untranslated_stretches(written) : std::vector<std::pair<std::size_t, std::size_t>>{};
    auto stretch = stretches.begin();
    for (std::size_t i = 0; i < written.size() && !error_; ++i) {
        if (stretch != stretches.end() && i == stretch->first)
            to.add_made_html("<span lang=\"" + std::string(kSourceTag) + "\">");
        if (written[i].code)
            write_code(*written[i].code, to, depth);
        else if (with_source_ || text::is_nfc(written[i].text))
            to.add_text(written[i].text);
        else
            to.add_made_text(text::to_nfc(written[i].text));
        if (stretch != stretches.end() && i + 1 == stretch->second) {
            to.add_html("</span>");
            ++stretch;
        }
    }
    if (to.size() > kMostAtoms)
        fail("the text of unit " + unit.id + " is longer than any page",
             "codes repeat their units; the file is probably hostile");
}

void HoleWriter::write_code(const xliff::Code& code, AtomWriter& to, std::size_t depth) {
    const bool is_break = code.sub_type == "xlf:lb";
    if (to.context().in_value) return is_break ? to.add_text(" ") : void();
    const xliff::CodeDetails& details = *code.details;
    if (details.data.empty() && !details.sub_flows.empty()) return write_added_call(code, to);
    std::string_view data = details.data;
    // Space that was not seen where the source has the code is not to be seen in another place.
    const bool is_shown = !with_source_ && !is_break && !to.context().keeps_space && !to.is_behind_space();
    while (is_shown && !data.empty() && is_html_space(data.back()))
        data.remove_suffix(1);
    const bool was_behind_space = to.is_behind_space();
    to.add_code(data, [&](std::size_t place) {
        if (error_) return;
        if (place >= details.sub_flows.size()) return to.add_text(plain::kNotePlace);
        const auto unit = units_.find(details.sub_flows[place]);
        if (unit == units_.end())
            return fail(
                "the unit '" + details.sub_flows[place] + "' is named by a code and is not in the XLIFF",
                "give the whole XLIFF that was extracted");
        if (depth == kDeepestPlace || to.size() > kMostAtoms)
            return fail("the codes of unit '" + details.sub_flows[place] + "' are nested in each other",
                        "the file is damaged or hostile; extract the source again");
        write(*unit->second, to, depth + 1);
    });
    const bool is_seen = code.type == "image" || code.type == "ui" || !details.equiv.empty();
    to.set_behind_space(is_break || (was_behind_space && !is_seen));
}

// The call of a note that the page has no place for.
void HoleWriter::write_added_call(const xliff::Code& code, AtomWriter& to) {
    const auto unit = units_.find(code.details->sub_flows[0]);
    if (unit == units_.end()) return;
    if (std::find(added_.begin(), added_.end(), unit->second) == added_.end()) added_.push_back(unit->second);
    const std::string id = escape_value(note_id(*unit->second), '"');
    to.add_made_html("<sup><a id=\"" + id + "-ref\" href=\"#" + id + "\" role=\"doc-noteref\">" +
                     std::to_string(number_of(*unit->second)) + "</a></sup>");
}

std::size_t HoleWriter::number_of(const xliff::Unit& note) const {
    return notes_of_page_ + 1 +
           static_cast<std::size_t>(std::find(added_.begin(), added_.end(), &note) - added_.begin());
}

base::Result<std::string> HoleWriter::note_content(const xliff::Unit& unit) {
    AtomWriter to({});
    write(unit, to, 0);
    if (error_) return base::fail(*error_);
    return to.bytes();
}

}  // namespace tolmach::formats::html
