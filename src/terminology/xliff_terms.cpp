// SPDX-License-Identifier: Apache-2.0
#include "terminology/xliff_terms.hpp"

#include "glossary/diagnostics.hpp"
#include "terminology/entry_concept.hpp"
#include "terminology/found_terms.hpp"
#include "terminology/term_marks.hpp"
#include "text/locale.hpp"
#include "xliff/names.hpp"
#include "xliff/stream.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace tolmach::terminology {
namespace {

using glossary::Concept;
using glossary::Term;

// A term marker of one side of a unit with the text it encloses.
struct Marked {
    const xliff::Marker* marker = nullptr;
    std::size_t start = 0, end = 0;  // In the text of the side; `end` lies before `start` until it is known.
};

struct MarkedSide {
    std::string text;
    std::vector<Marked> terms;
    std::size_t too_long = 0;  // How many others were marked.

    std::string text_of(const Marked& term) const { return text.substr(term.start, term.end - term.start); }
};

std::string_view value_of_local_name(const xliff::Attributes& among, std::string_view local) {
    for (const xliff::Attribute& attribute : among)
        if (std::string_view(attribute.name).substr(attribute.name.find(':') + 1) == local)
            return attribute.value;
    return {};
}

// XLIFF 2.1 §5.9.8: `its:term="yes"` on an annotation of another type, `its:term-no` for what is none.
bool is_term(const xliff::Marker& marker) {
    return marker.type == "term" || value_of_local_name(marker.details->extra, "term") == "yes";
}

// What both sides call a marker: in 1.2 that may be its `mid`.
std::string key_of(const xliff::Marker& marker) {
    return marker.id.empty() ? std::string(value_of_local_name(marker.details->extra, "mid")) : marker.id;
}

// Reads the contents of one side in order; a marker may begin in one segment and end in another.
class SideReader {
  public:
    void read(const xliff::Content& content) {
        for (const xliff::Inline& part : content) {
            if (const auto* text = std::get_if<xliff::Text>(&part)) side_.text += text->value;
            if (const auto* code = std::get_if<xliff::Code>(&part))
                if (code->shape == xliff::Code::Shape::Placeholder) side_.text += ' ';
            if (const auto* marker = std::get_if<xliff::Marker>(&part)) edge(*marker);
        }
    }

    // What is never closed is left out.
    MarkedSide take() {
        std::erase_if(side_.terms, [](const Marked& term) { return term.end < term.start; });
        side_.too_long = std::erase_if(
            side_.terms, [](const Marked& term) { return term.end - term.start > kLongestTerm; });
        return std::move(side_);
    }

  private:
    static constexpr std::size_t kNoTerm = static_cast<std::size_t>(-1);

    void edge(const xliff::Marker& marker) {
        std::vector<std::size_t>& open = open_[marker.id];
        if (marker.edge == xliff::Edge::Start) {
            open.push_back(is_term(marker) ? side_.terms.size() : kNoTerm);
            if (is_term(marker)) side_.terms.push_back({&marker, side_.text.size() + 1, 0});
            return;
        }
        if (open.empty()) return;
        if (open.back() != kNoTerm) {
            Marked& term = side_.terms[open.back()];
            --term.start;
            term.end = side_.text.size();
        }
        open.pop_back();
    }

    MarkedSide side_;
    std::unordered_map<std::string, std::vector<std::size_t>> open_;
};

MarkedSide source_of(const xliff::Unit& unit) {
    SideReader reader;
    for (const xliff::Segment& segment : unit.segments)
        reader.read(segment.source);
    return reader.take();
}

MarkedSide target_of(const xliff::Unit& unit) {
    SideReader reader;
    for (const xliff::Segment& segment : unit.segments)
        if (segment.target) reader.read(*segment.target);
    return reader.take();
}

bool is_address(std::string_view reference) {
    return reference.find("://") != reference.npos;
}

// `t1` of `#t1` and of `#/f=f1/u=b2/t1`, `gls=g1` of `#gls=g1`.
std::string last_of(std::string_view reference) {
    return std::string(reference.substr(reference.find_last_of("#/") + 1));
}

std::string name_of(const xliff::GlossEntry& entry) {
    return "gls=" + entry.id;
}

// Which marked terms of a source the entries of its unit are about: either names the other.
class EntryMarks {
  public:
    EntryMarks(const std::vector<xliff::GlossEntry>& glossary, const MarkedSide& source)
        : of_entry_(source.terms.size()) {
        std::unordered_set<std::string> named;
        for (const xliff::GlossEntry& entry : glossary) {
            if (!entry.id.empty()) named.insert(name_of(entry));
            if (!entry.ref.empty()) named.insert(last_of(entry.ref));
        }
        for (std::size_t i = 0; i < source.terms.size(); ++i) {
            const xliff::Marker& marker = *source.terms[i].marker;
            for (const std::string& name : {marker.id, last_of(marker.details->ref)}) {
                if (name.empty() || !named.contains(name)) continue;
                places_.emplace(name, i);
                of_entry_[i] = true;
            }
        }
    }

    std::optional<std::size_t> mark_of(const xliff::GlossEntry& entry) const {
        for (const std::string& name : {last_of(entry.ref), name_of(entry)})
            if (const auto found = places_.find(name); found != places_.end()) return found->second;
        return std::nullopt;
    }
    bool is_of_entry(std::size_t mark) const { return of_entry_[mark]; }

  private:
    std::unordered_map<std::string, std::size_t> places_;
    std::vector<bool> of_entry_;
};

class TermReader final : public xliff::Visitor {
  public:
    TermReader(const std::string& name, const glossary::LanguagePair& languages)
        : name_(name), fallback_(languages), found_(name) {}

    void document(xliff::Document&& head) override { head_ = std::move(head); }
    void file(xliff::File&& head) override {
        const auto first = [](const std::string& a, const std::string& b, const std::string& c) {
            return text::canonical_tag(!a.empty() ? a : !b.empty() ? b : c);
        };
        languages_ = {first(head.source_language, head_.source_language, fallback_.source),
                      first(head.target_language, head_.target_language, fallback_.target)};
    }

    void unit(xliff::Unit&& unit) override {
        if (failed_) return;
        const MarkedSide source = source_of(unit), target = target_of(unit);
        line_ = unit.line;
        for (std::size_t i = 0; i < source.too_long + target.too_long; ++i)
            found_.refuse(line_, "in " + unit.id + " a text is marked that is too long for a term");
        const auto partners = pair_marks(marks_of(source), marks_of(target));
        const EntryMarks entries(unit.glossary, source);
        for (const xliff::GlossEntry& entry : unit.glossary)
            add_entry(entry, entries.mark_of(entry), source, target, partners);
        for (std::size_t i = 0; i < source.terms.size(); ++i)
            if (!entries.is_of_entry(i)) add_marked(source, target, source.terms[i], partners[i], unit.id);
        refuse_lonely(target, partners, unit);
    }

    base::Result<base::Outcome<std::vector<Concept>>> take() {
        if (failed_) return base::fail(*failed_);
        if (!found_.found_something())
            found_.say(glossary::kGlossaryNone, 0,
                       "the file has no glossary entry and no text marked as a term");
        return found_.take();
    }

  private:
    using Partners = std::vector<std::optional<std::size_t>>;

    static std::vector<TermMark> marks_of(const MarkedSide& side) {
        std::vector<TermMark> marks;
        for (const Marked& term : side.terms)
            marks.push_back({key_of(*term.marker), {}, 0});
        return marks;
    }

    // An entry without translations explains a marked term, which the target may have marked too.
    void add_entry(const xliff::GlossEntry& entry, std::optional<std::size_t> mark, const MarkedSide& source,
                   const MarkedSide& target, const Partners& partners) {
        Concept part = concept_of(entry, languages_);
        if (mark && part.terms.front().text.empty())
            part.terms.front().text = source.text_of(source.terms[*mark]);
        if (mark && part.terms.size() == 1 && partners[*mark])
            part.terms.push_back(term_in(languages_.target, target.text_of(target.terms[*partners[*mark]])));
        add(std::move(part));
    }

    void add_marked(const MarkedSide& source, const MarkedSide& target, const Marked& term,
                    std::optional<std::size_t> partner, const std::string& unit) {
        Concept part;
        part.definition = term.marker->details->value;
        part.note = "as it stands in " + unit;
        if (is_address(term.marker->details->ref))
            part.properties.push_back(
                {"externalCrossReference", term.marker->details->ref, term.marker->details->ref, {}, {}});
        part.terms.push_back(term_in(languages_.source, source.text_of(term)));
        if (partner) part.terms.push_back(term_in(languages_.target, target.text_of(target.terms[*partner])));
        add(std::move(part));
    }

    // Terms that only the target has marked: of nothing, unless an entry gives them as a translation.
    void refuse_lonely(const MarkedSide& target, const Partners& partners, const xliff::Unit& unit) {
        std::set<std::string> known;
        for (const xliff::GlossEntry& entry : unit.glossary)
            known.insert(entry.translations.begin(), entry.translations.end());
        std::vector<bool> paired(target.terms.size());
        for (const auto& partner : partners)
            if (partner) paired[*partner] = true;
        for (std::size_t i = 0; i < target.terms.size(); ++i) {
            const std::string text = target.text_of(target.terms[i]);
            if (!paired[i] && !known.contains(text))
                found_.refuse(line_, "in " + unit.id + " the target marks the term '" + text +
                                         "', but the source marks none under its id");
        }
    }

    static Term term_in(const std::string& language, std::string text) {
        Term term;
        term.language = language;
        term.text = std::move(text);
        return term;
    }

    void add(Concept part) {
        for (const Term& term : part.terms)
            if (!text::is_language_tag(term.language)) {
                failed_ = base::Error{base::ErrorCode::Invalid,
                                      term.language.empty() ? "the file does not say its languages"
                                                            : "'" + term.language + "' is no language tag",
                                      {name_, line_, 0},
                                      "say them on import, such as `tolmach terms import --languages en,fr`",
                                      nullptr};
                return;
            }
        found_.add(std::move(part), line_);
    }

    std::string name_;
    glossary::LanguagePair fallback_, languages_;
    xliff::Document head_;
    FoundTerms found_;
    std::size_t line_ = 0;
    std::optional<base::Error> failed_;
};

}  // namespace

base::Result<base::Outcome<std::vector<Concept>>> read_xliff_terms(const std::string& name,
                                                                   std::string_view bytes,
                                                                   const glossary::LanguagePair& languages) {
    TermReader reader(name, languages);
    if (auto read = xliff::stream(name, bytes, reader); !read) return base::fail(read.error());
    return reader.take();
}

}  // namespace tolmach::terminology
