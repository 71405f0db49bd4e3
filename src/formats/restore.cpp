// SPDX-License-Identifier: Apache-2.0
#include "formats/restore.hpp"

#include "formats/unit_parts.hpp"
#include "text/character.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"
#include "xliff/keys.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace tolmach::formats {
namespace {

using base::ErrorCode;
using Segments = std::vector<xliff::Segment>;

// Text for comparing: NFC, without white space, which tools lay out anew and drop between segments.
std::u32string bare_source(const xliff::Content& content) {
    std::u32string text = text::to_utf32(text::to_nfc(xliff::plain_text(content)));
    std::erase_if(text, [](char32_t c) { return text::is_space(c); });
    return text;
}

xliff::Content joined_source(const xliff::Unit& unit) {
    xliff::Content whole;
    for (const xliff::Segment& segment : unit.segments)
        for (const xliff::Inline& part : segment.source)
            if (const auto* text = std::get_if<xliff::Text>(&part))
                xliff::append_text(whole, text->value);
            else
                whole.push_back(part);
    return whole;
}

auto mismatch(const xliff::Unit& unit, const std::string& what) {
    return base::fail(ErrorCode::Invalid, "unit " + unit.id + ": " + what, {{}, unit.line, unit.column},
                      "give --skeleton the file that this one was made of");
}

Segments own_segments(const xliff::Unit& unit) {
    Segments own;
    std::copy_if(unit.segments.begin(), unit.segments.end(), std::back_inserter(own),
                 [](const xliff::Segment& segment) { return !segment.ignorable; });
    return own;
}

// Codes of one unit by id and shape.
class Codes {
  public:
    explicit Codes(const xliff::Unit& unit) {
        for (const xliff::Segment& segment : unit.segments)
            for (const xliff::Inline& part : segment.source)
                if (const auto* code = std::get_if<xliff::Code>(&part))
                    known_.emplace(std::pair(code->id, code->shape), code);
    }

    void restore(xliff::Content& content) const {
        for (xliff::Inline& part : content)
            if (auto* code = std::get_if<xliff::Code>(&part))
                if (const auto known = known_.find({code->id, code->shape}); known != known_.end())
                    *code = *known->second;
    }

  private:
    std::map<std::pair<std::string, xliff::Code::Shape>, const xliff::Code*> known_;
};

void take_translation(xliff::Segment& to, const xliff::Segment& from, const Codes& codes) {
    to.target = from.target;
    if (to.target) codes.restore(*to.target);
    to.state = from.state;
    to.state_is_explicit = from.state_is_explicit;
    to.approved = from.approved;
    if (to.details->untouched != from.details->untouched)
        to.details.mutable_value().untouched = from.details->untouched;
    to.order = from.order;
}

// The extracted unit with the translation of the one that came back; both have the same source.
base::Result<xliff::Unit> restored(const xliff::Unit& returned, const xliff::Unit& extracted) {
    xliff::Unit made = extracted;
    made.notes = returned.notes;
    made.line = returned.line;
    made.column = returned.column;
    const Codes codes(extracted);
    const Segments own = own_segments(returned), theirs = own_segments(extracted);
    const bool alike = std::equal(own.begin(), own.end(), theirs.begin(), theirs.end(),
                                  [](const auto& one, const auto& other) {
                                      return bare_source(one.source) == bare_source(other.source);
                                  });
    if (alike) {
        auto next = own.begin();
        for (xliff::Segment& segment : made.segments)
            if (!segment.ignorable) take_translation(segment, *next++, codes);
    } else if (own.size() == 1) {
        xliff::Segment whole = theirs.front();
        whole.source = joined_source(extracted);
        take_translation(whole, own.front(), codes);
        made.segments.assign(1, std::move(whole));
    } else if (theirs.size() == 1) {
        made.segments = returned.segments;
        for (xliff::Segment& segment : made.segments) {
            codes.restore(segment.source);
            if (segment.target) codes.restore(*segment.target);
        }
    } else {
        return mismatch(returned, "its sentences are cut otherwise than in the extracted file");
    }
    return made;
}

// The units that came back, by id and by source.
class Returned {
  public:
    explicit Returned(const xliff::File& file) {
        for (const xliff::Unit& unit : file.units) {
            by_id_.emplace(unit.id, &unit);
            by_source_.emplace(bare_source(joined_source(unit)), &unit);
        }
    }

    const xliff::Unit* find(const xliff::Unit& extracted) const {
        const std::u32string source = bare_source(joined_source(extracted));
        const auto named = by_id_.find(extracted.id);
        if (named != by_id_.end() && bare_source(joined_source(*named->second)) == source)
            return named->second;
        const auto alike = by_source_.find(source);
        if (alike != by_source_.end() && !source.empty()) return alike->second;
        return named != by_id_.end() ? named->second : nullptr;
    }

  private:
    std::map<std::string_view, const xliff::Unit*> by_id_;
    std::map<std::u32string, const xliff::Unit*> by_source_;
};

// What was sent one unit a sentence, as the extracted file has it.
xliff::File joined_as(const xliff::File& returned, const xliff::File& extracted) {
    std::set<std::string, std::less<>> cut;
    for (const xliff::Unit& unit : returned.units)
        if (unit.id.ends_with(".1")) cut.emplace(xliff::whole_id(unit.id));
    std::set<std::string, std::less<>> whole;
    for (const xliff::Unit& unit : extracted.units)
        if (cut.contains(unit.id)) whole.insert(unit.id);
    return whole.empty() ? returned : join_units(returned, whole);
}

}  // namespace

base::Result<xliff::File> restore(const xliff::File& returned, const xliff::File& extracted) {
    xliff::File made = extracted;
    made.target_language = returned.target_language;
    if (!returned.source_language.empty()) made.source_language = returned.source_language;
    const xliff::File whole = joined_as(returned, extracted);
    const Returned all(whole);
    std::vector<const xliff::Unit*> taken;
    for (xliff::Unit& unit : made.units) {
        const xliff::Unit* own = all.find(unit);
        const std::u32string source = bare_source(joined_source(unit));
        if (!own && (source.empty() || !unit.translate)) continue;  // A tool may leave out what is not text.
        if (!own) return mismatch(unit, "it did not come back");
        if (bare_source(joined_source(*own)) != source)
            return mismatch(*own, "its source is not that of the extracted file");
        auto translated = restored(*own, unit);
        if (!translated) return base::fail(translated.error());
        unit = std::move(*translated);
        taken.push_back(own);
    }
    for (const xliff::Unit& unit : whole.units)
        if (!unit.segments.empty() && std::find(taken.begin(), taken.end(), &unit) == taken.end())
            return mismatch(unit, "the extracted file has no such unit");
    return made;
}

}  // namespace tolmach::formats
