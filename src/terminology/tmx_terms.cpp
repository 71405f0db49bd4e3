// SPDX-License-Identifier: Apache-2.0
#include "terminology/tmx_terms.hpp"

#include "glossary/diagnostics.hpp"
#include "terminology/found_terms.hpp"
#include "terminology/term_marks.hpp"
#include "text/character.hpp"
#include "text/locale.hpp"
#include "xml/events.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <unordered_map>
#include <utility>

namespace tolmach::terminology {
namespace {

using glossary::Concept;
using glossary::Term;

constexpr std::string_view kXml = "http://www.w3.org/XML/1998/namespace";

// TMX recommends no values for the type of `hi`; these are the ones that XLIFF and tools write for terms.
bool is_term_type(std::string_view type) {
    constexpr std::array<std::string_view, 3> kTypes = {"term", "x-term", "terminology"};
    return std::find(kTypes.begin(), kTypes.end(), text::to_lower(type)) != kTypes.end();
}

// Elements inside of a segment whose text is code.
bool is_code(std::string_view name) {
    constexpr std::array<std::string_view, 5> kCodes = {"bpt", "ept", "it", "ph", "ut"};
    return std::find(kCodes.begin(), kCodes.end(), name) != kCodes.end();
}

bool is_inline(std::string_view name) {
    return is_code(name) || name == "hi" || name == "sub";
}

// A variant of a unit with the terms that it marks.
struct Variant {
    std::string language;
    std::size_t line = 0;
    std::vector<TermMark> marks;
};

Term term_of_variant(const Variant& variant, const TermMark& mark) {
    Term term;
    term.language = variant.language;
    term.text = mark.text;
    return term;
}

class MemoryReader final : public xml::Handler {
  public:
    explicit MemoryReader(const std::string& name) : found_(name) {}

    void start(const xml::Element& element) override {
        if (stopped()) return;
        const std::string_view name = element.local();
        open_.emplace_back(name);
        if (code_depth_ > 0 || is_code(name)) ++code_depth_;
        if (open_.size() == 1 && name != "tmx") return fail("the root of TMX is <tmx>");
        if (in_segment_ && !is_inline(name))
            return fail("<" + std::string(name) + "> stands inside of <seg>");
        if (name == "header") default_source_ = element.find("srclang").value_or("");
        if (name == "tu") return start_unit(element);
        if (name == "tuv") return start_variant(element);
        if (name == "seg") return start_segment();
        if (!in_segment_) return;
        if (name == "hi") highlights_.push_back(mark_of(element));
        if (name == "bpt") start_pair(element);
        if (name == "ept") end_pair(element.find("i").value_or(""));
    }

    void end(std::string_view qualified, std::string_view, base::ByteSpan) override {
        if (stopped()) return;
        const std::string_view name = qualified.substr(qualified.find(':') + 1);
        open_.pop_back();
        if (code_depth_ > 0) --code_depth_;
        if (name == "hi" && in_segment_) end_highlight();
        if (name == "seg") end_segment();
        if (name == "tu") end_unit();
    }

    void text(std::string_view text, base::ByteSpan, bool) override {
        if (in_segment_ && code_depth_ == 0) text_ += text;
    }

    base::Outcome<std::vector<Concept>> take() {
        if (!found_.found_something())
            found_.say(glossary::kGlossaryNone, 0,
                       "the memory marks no term: terms are read from <hi type=\"term\">");
        return found_.take();
    }

  private:
    // A mark that is not closed yet.
    struct Open {
        bool is_term = false;
        TermMark mark;
        std::size_t start = 0;
    };

    void fail(std::string message) {
        stop({base::ErrorCode::Malformed, std::move(message), {}, "", nullptr});
    }

    // Whether the elements around the innermost are these.
    bool stands_in(std::initializer_list<std::string_view> path) const {
        return std::equal(path.begin(), path.end(), open_.begin(), open_.end() - 1);
    }

    void start_unit(const xml::Element& element) {
        if (!stands_in({"tmx", "body"})) return fail("<tu> stands outside of <body>");
        source_ = element.find("srclang").value_or(default_source_);
        variants_.clear();
    }

    void start_variant(const xml::Element& element) {
        if (!stands_in({"tmx", "body", "tu"})) return fail("<tuv> stands outside of <tu>");
        std::string_view language = element.find("lang").value_or("");
        for (const xml::Attribute& attribute : element.attributes)
            if (attribute.ns == kXml && attribute.local() == "lang") language = attribute.value;
        variants_.push_back({text::canonical_tag(language), here().line, {}});
    }

    void start_segment() {
        if (!stands_in({"tmx", "body", "tu", "tuv"})) return fail("<seg> stands outside of <tuv>");
        in_segment_ = true;
        text_.clear();
    }

    Open mark_of(const xml::Element& element) const {
        Open open;
        open.is_term = is_term_type(element.find("type").value_or(""));
        open.start = text_.size();
        open.mark.line = here().line;
        if (const auto number = element.find("x")) open.mark.key = "x" + std::string(*number);
        return open;
    }

    void start_pair(const xml::Element& element) {
        Open open = mark_of(element);
        const std::string number(element.find("i").value_or(""));
        if (open.mark.key.empty() && !number.empty()) open.mark.key = "i" + number;
        if (open.is_term && !pairs_.emplace(number, std::move(open)).second)
            fail("two <bpt> have the number '" + number + "'");
    }

    void end_highlight() {
        Open open = std::move(highlights_.back());
        highlights_.pop_back();
        if (open.is_term) close(std::move(open));
    }

    void end_pair(std::string_view number) {
        const auto found = pairs_.find(std::string(number));
        if (found == pairs_.end()) return;
        Open open = std::move(found->second);
        pairs_.erase(found);
        close(std::move(open));
    }

    void close(Open open) {
        if (text_.size() - open.start > kLongestTerm)
            return found_.refuse(open.mark.line, "a text is marked that is too long for a term");
        open.mark.text = text_.substr(open.start);
        variants_.back().marks.push_back(std::move(open.mark));
    }

    void end_segment() {
        in_segment_ = false;
        for (const auto& [number, open] : pairs_)
            found_.refuse(open.mark.line, "the <bpt> with the number '" + number + "' has no <ept>");
        pairs_.clear();
    }

    // The variant that the others are translations of.
    std::size_t source_variant() const {
        for (std::size_t i = 0; i < variants_.size(); ++i)
            if (text::matches(source_, variants_[i].language)) return i;
        return 0;
    }

    // Variants of which nobody knows the language are left out.
    void check_languages() {
        for (const Variant& variant : variants_)
            if (variant.language.empty())
                found_.refuse(variant.line, "the variant does not say its language");
            else if (!text::is_language_tag(variant.language))
                found_.refuse(variant.line, "'" + variant.language + "' is no language tag");
        std::erase_if(variants_,
                      [](const Variant& variant) { return !text::is_language_tag(variant.language); });
    }

    void end_unit() {
        if (std::all_of(variants_.begin(), variants_.end(),
                        [](const Variant& variant) { return variant.marks.empty(); }))
            return;
        check_languages();
        if (variants_.empty()) return;
        const auto source = variants_.begin() + static_cast<std::ptrdiff_t>(source_variant());
        std::rotate(variants_.begin(), source, source + 1);
        std::vector<Concept> concepts(variants_[0].marks.size());
        for (std::size_t i = 0; i < concepts.size(); ++i)
            concepts[i].terms.push_back(term_of_variant(variants_[0], variants_[0].marks[i]));
        for (std::size_t v = 1; v < variants_.size(); ++v)
            add_variant(variants_[v], concepts);
        for (std::size_t i = 0; i < concepts.size(); ++i)
            if (concepts[i].terms.size() > 1) found_.add(std::move(concepts[i]), variants_[0].marks[i].line);
    }

    void add_variant(const Variant& variant, std::vector<Concept>& concepts) {
        const Variant& source = variants_[0];
        const auto partners = pair_marks(source.marks, variant.marks);
        std::vector<bool> paired(variant.marks.size());
        for (std::size_t i = 0; i < partners.size(); ++i) {
            if (!partners[i]) {
                refuse(source, source.marks[i], variant);
                continue;
            }
            paired[*partners[i]] = true;
            concepts[i].terms.push_back(term_of_variant(variant, variant.marks[*partners[i]]));
        }
        for (std::size_t i = 0; i < paired.size(); ++i)
            if (!paired[i]) refuse(variant, variant.marks[i], source);
    }

    void refuse(const Variant& of, const TermMark& mark, const Variant& other) {
        found_.refuse(mark.line, "the term '" + mark.text + "' (" + of.language +
                                     ") has no counterpart in the variant " + other.language + " of line " +
                                     std::to_string(other.line));
    }

    FoundTerms found_;
    std::vector<std::string> open_;  // Local names of the elements around.
    std::string default_source_, source_;
    std::vector<Variant> variants_;
    bool in_segment_ = false;
    std::size_t code_depth_ = 0;
    std::string text_;
    std::vector<Open> highlights_;
    std::unordered_map<std::string, Open> pairs_;  // By the number of their `bpt`.
};

}  // namespace

base::Result<base::Outcome<std::vector<Concept>>> read_tmx_terms(const std::string& name,
                                                                 std::string_view bytes) {
    MemoryReader reader(name);
    if (auto read = xml::parse(name, bytes, reader); !read) return base::fail(read.error());
    return reader.take();
}

}  // namespace tolmach::terminology
