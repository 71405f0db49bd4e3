// SPDX-License-Identifier: Apache-2.0
#include "formats/docx/finish.hpp"

#include "formats/docx/names.hpp"
#include "formats/escape.hpp"
#include "text/locale.hpp"
#include "text/region.hpp"

#include <algorithm>
#include <vector>

namespace tolmach::formats::docx {
namespace {

struct PartEdit {
    base::ByteSpan span;
    std::string bytes;
};

// Children of `w:rPr` that stand behind `w:lang` (17.3.2.28).
bool is_behind_language(const xml::Element& element) {
    if (!is_word(element.ns)) return true;
    for (const char* name :
         {"eastAsianLayout", "specVanish", "oMath", "ins", "del", "moveFrom", "moveTo", "rPrChange"})
        if (element.local() == name) return true;
    return false;
}

bool is_range_of_move(std::string_view name) {
    return name.starts_with("move") && (name.ends_with("RangeStart") || name.ends_with("RangeEnd"));
}

class Finisher final : public xml::Handler {
  public:
    Finisher(const std::string& part, const FinishHow& how) : part_(part), how_(how) {}

    void start(const xml::Element& element) override {
        const std::string_view name = is_word(element.ns) ? element.local() : std::string_view{};
        const WordTag tag = tag_of(element.ns, element.local());
        if (open_.empty() && !name.empty())
            prefix_ = element.name.substr(0, element.name.size() - element.local().size());
        Opened opened{tag, element.tag, edits_.size(), dropped_ > 0};
        if (tag == WordTag::Paragraph) ++ordinal_;
        if (dropped_ > 0 || (how_.accept_changes && is_dropped(tag, name))) {
            opened.is_dropped = true;
            ++dropped_;
        } else {
            see(element, tag, name, opened);
        }
        open_.push_back(opened);
    }

    void end(std::string_view, std::string_view, base::ByteSpan tag) override {
        const Opened closed = open_.back();
        open_.pop_back();
        const base::ByteSpan whole{closed.tag.start, tag.end};
        if (closed.is_dropped) {
            if (--dropped_ == 0) replace(whole, "", closed.edits);
        } else if (closed.is_gone) {
            replace(whole, "", closed.edits);
        } else if (closed.element == WordTag::Inserted && how_.accept_changes) {
            edits_.push_back({closed.tag, ""});
            if (!tag.empty()) edits_.push_back({tag, ""});
        } else if (closed.element == WordTag::RunProperties && closed.needs_language) {
            end_properties(closed, tag);
        } else if (closed.element == WordTag::Paragraph) {
            end_paragraph(closed, whole);
        }
    }

    void text(std::string_view, base::ByteSpan, bool) override {
        if (dropped_ == 0 && !open_.empty() && open_.back().element == WordTag::Text)
            for (Opened& each : open_)
                each.has_text = true;
    }

    std::string finish() {
        std::stable_sort(edits_.begin(), edits_.end(),
                         [](const PartEdit& a, const PartEdit& b) { return a.span.start < b.span.start; });
        std::string out;
        std::size_t at = 0;
        for (const PartEdit& edit : edits_) {
            if (edit.span.start.value < at) continue;
            out.append(part_, at, edit.span.start.value - at).append(edit.bytes);
            at = edit.span.end.value;
        }
        return out.append(part_, at, std::string::npos);
    }

  private:
    struct Opened {
        WordTag element = WordTag::Other;
        base::ByteSpan tag;
        std::size_t edits = 0;    ///< How many there were before it.
        bool is_dropped = false;  ///< Deleted, or inside of what is.
        bool is_gone = false;     ///< A row or a paragraph that is tracked as deleted.
        bool needs_language = false;
        bool has_properties = false, has_text = false, is_marked_deleted = false;
        std::size_t ordinal = 0;
        base::ByteOffset language_place{};
    };

    bool is_dropped(WordTag tag, std::string_view name) {
        if (tag == WordTag::PropertyChange || is_range_of_move(name)) return true;
        if (tag != WordTag::Deleted) return false;
        // In the properties of a row or of a paragraph's mark it is about them.
        for (std::size_t i = open_.size(); i-- > 0;) {
            if (open_[i].element == WordTag::TableRow && open_.size() - i == 2) open_[i].is_gone = true;
            if (open_[i].element == WordTag::Paragraph && open_.size() - i == 3 &&
                open_.back().element == WordTag::RunProperties)
                open_[i].is_marked_deleted = true;
        }
        return true;
    }

    void see(const xml::Element& element, WordTag tag, std::string_view name, Opened& opened) {
        Opened* parent = open_.empty() ? nullptr : &open_.back();
        if (tag == WordTag::Paragraph) {
            opened.ordinal = ordinal_;
            paragraphs_.push_back(how_.untranslated.contains(ordinal_));
        }
        if (tag == WordTag::Body && !how_.on_top.empty())
            edits_.push_back({{element.tag.end, element.tag.end}, line(how_.on_top)});
        const bool untranslated = !paragraphs_.empty() && paragraphs_.back();
        if (parent && parent->element == WordTag::Run && untranslated && !parent->has_properties) {
            parent->has_properties = true;
            if (tag == WordTag::RunProperties)
                opened.needs_language = true;
            else
                edits_.push_back({{parent->tag.end, parent->tag.end},
                                  "<" + prefix_ + "rPr>" + language_of_source() + "</" + prefix_ + "rPr>"});
        }
        if (parent && parent->needs_language && is_behind_language(element) &&
            parent->language_place.value == 0)
            parent->language_place = element.tag.start;
        if (name == "lang") see_language(element, untranslated, parent);
    }

    // The language of what was translated is that of the edition, the default of the document too.
    void see_language(const xml::Element& element, bool untranslated, Opened* parent) {
        if (untranslated) {
            if (parent) parent->needs_language = false;
            return;
        }
        const std::string said(value_of(element));
        const bool is_default = std::any_of(open_.begin(), open_.end(), [&](const Opened& each) {
            return part_.compare(each.tag.start.value, prefix_.size() + 12, "<" + prefix_ + "docDefaults") ==
                   0;
        });
        const bool is_source =
            text::primary_language(said) == text::primary_language(how_.source_language) && !said.empty();
        if (said.empty() || how_.language.empty() || !(is_source || is_default)) return;
        const std::string tag = part_.substr(element.tag.start.value, element.tag.size());
        for (const std::string& attribute : {prefix_ + "val", std::string("val")})
            for (const char quote : {'"', '\''}) {
                const std::string opening = " " + attribute + "=" + quote;
                const std::size_t at = tag.find(opening);
                if (at == tag.npos) continue;
                const std::size_t from = element.tag.start.value + at + opening.size();
                const std::size_t to = part_.find(quote, from);
                edits_.push_back(
                    {{base::ByteOffset(from), base::ByteOffset(to)}, escape_markup(how_.language)});
                return;
            }
    }

    void end_properties(const Opened& closed, base::ByteSpan tag) {
        if (tag.empty()) {
            replace(closed.tag, "<" + prefix_ + "rPr>" + language_of_source() + "</" + prefix_ + "rPr>",
                    closed.edits);
            return;
        }
        const base::ByteOffset place = closed.language_place.value > 0 ? closed.language_place : tag.start;
        edits_.push_back({{place, place}, language_of_source()});
    }

    void end_paragraph(const Opened& closed, base::ByteSpan whole) {
        paragraphs_.pop_back();
        const bool in_cell = std::any_of(open_.begin(), open_.end(), [](const Opened& each) {
            return each.element == WordTag::TableCell;
        });
        if (closed.is_marked_deleted && !closed.has_text && !in_cell) replace(whole, "", closed.edits);
        if (how_.credit_behind == closed.ordinal && !how_.credit.empty())
            edits_.push_back({{whole.end, whole.end}, line(how_.credit)});
    }

    void replace(base::ByteSpan span, std::string bytes, std::size_t edits) {
        edits_.resize(edits);
        edits_.push_back({span, std::move(bytes)});
    }

    std::string language_of_source() const {
        return "<" + prefix_ + "lang " + prefix_ + "val=\"" +
               escape_markup(text::with_region(how_.source_language)) + "\"/>";
    }

    std::string line(std::string_view text) const {
        return "<" + prefix_ + "p><" + prefix_ + "r><" + prefix_ + "t xml:space=\"preserve\">" +
               escape_markup(text) + "</" + prefix_ + "t></" + prefix_ + "r></" + prefix_ + "p>";
    }

    const std::string& part_;
    const FinishHow& how_;
    std::string prefix_;
    std::vector<Opened> open_;
    std::vector<bool> paragraphs_;  ///< Those that are open: whether they are untranslated.
    std::vector<PartEdit> edits_;
    std::size_t dropped_ = 0, ordinal_ = 0;
};

}  // namespace

base::Result<std::string> finished_part(const std::string& name, const std::string& part,
                                        const FinishHow& how) {
    Finisher finisher(part, how);
    if (auto done = xml::parse(name, part, finisher); !done) return base::fail(done.error());
    return finisher.finish();
}

}  // namespace tolmach::formats::docx
