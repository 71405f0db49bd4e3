// SPDX-License-Identifier: Apache-2.0
#include "formats/html/merge.hpp"

#include "formats/html/hole_writer.hpp"
#include "formats/html/page_facts.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>

namespace tolmach::formats::html {
namespace {

std::string_view line_end_of_page(std::string_view text) {
    const auto at = text.find_first_of("\r\n");
    if (at == text.npos) return "\n";
    return text.substr(at, text.substr(at, 2) == "\r\n" ? 2 : 1);
}

bool stands_in_title_block(const xliff::Unit& unit) {
    for (const char* type : {"tolmach:series", "tolmach:title", "tolmach:subtitle", "tolmach:reference",
                             "tolmach:author", "tolmach:date"})
        if (unit.type == type) return true;
    return false;
}

std::string with_edits(std::string_view text, std::vector<PageEdit> edits) {
    std::stable_sort(edits.begin(), edits.end(),
                     [](const PageEdit& a, const PageEdit& b) { return a.start < b.start; });
    std::string made;
    std::size_t at = 0;
    for (const PageEdit& edit : edits) {
        if (edit.start < at) continue;
        made.append(text.substr(at, edit.start - at)).append(edit.bytes);
        at = edit.end;
    }
    return made.append(text.substr(at));
}

// What an edition has besides its filled holes.
class EditionFrame {
  public:
    EditionFrame(const std::string& text, const MergeOptions& options, const xliff::File& file)
        : text_(text),
          markup_(tokenise(text)),
          options_(options),
          file_(file),
          line_end_(line_end_of_page(text)) {}

    void set_languages() {
        const std::string& wanted =
            options_.house.language.empty() ? file_.target_language : options_.house.language;
        if (!wanted.empty()) add(edits_of_language(markup_, file_.source_language, wanted));
    }
    void set_encoding(std::string_view encoding) { add(edits_of_encoding(markup_, encoding)); }
    void add_draft_mark() {
        if (options_.house.draft_mark.empty()) return;
        insert(top(), "<p class=\"draft\" role=\"note\">" + escape_text(options_.house.draft_mark) + "</p>",
               true);
    }
    // Behind the block that ends behind a place.
    void add_credit(std::size_t place) {
        if (options_.house.credit.empty() || place == 0) return;
        for (const Token& token : markup_.tokens)
            if (token.kind == Token::Kind::End && token.start >= place && token.facts->flow == Flow::Block)
                return insert(token.end, "<p class=\"credit\">" + escape_text(options_.house.credit) + "</p>",
                              false);
    }
    base::Result<void> add_notes(HoleWriter& holes) {
        const auto& notes = holes.added_notes();
        if (notes.empty()) return {};
        std::string list = "<section class=\"notes\" role=\"doc-endnotes\">";
        list.append(line_end_)
            .append("<ol start=\"" + std::to_string(holes.number_of(*notes.front())) + "\">")
            .append(line_end_);
        for (const xliff::Unit* note : notes) {
            const auto content = holes.note_content(*note);
            if (!content) return base::fail(content.error());
            const std::string id = escape_value(HoleWriter::note_id(*note), '"');
            list += "<li id=\"" + id + "\"><p>" + *content + " <a href=\"#" + id +
                    "-ref\" role=\"doc-backlink\">↩\uFE0E</a></p></li>";
            list += line_end_;
        }
        insert(bottom(), list.append("</ol>").append(line_end_) + "</section>", true);
        return {};
    }

    std::string take() { return with_edits(text_, std::move(edits_)); }

  private:
    void add(std::vector<PageEdit> edits) { edits_.insert(edits_.end(), edits.begin(), edits.end()); }
    void insert(std::size_t place, std::string block, bool line_behind) {
        edits_.push_back(
            {place, place, line_behind ? block.append(line_end_) : std::string(line_end_) + block});
    }

    // Where the body begins.
    std::size_t top() const {
        std::size_t place = 0;
        for (const Token& token : markup_.tokens) {
            if (token.kind == Token::Kind::Start && token.name == "body") return token.end;
            const bool is_head = token.kind == Token::Kind::End && token.name == "head";
            const bool is_before = token.kind == Token::Kind::Start && token.name == "html";
            const bool is_type = token.kind == Token::Kind::Other && place == 0 && token.start == 0;
            if (is_head || is_before || is_type) place = token.end;
        }
        return place;
    }
    std::size_t bottom() const {
        for (auto token = markup_.tokens.rbegin(); token != markup_.tokens.rend(); ++token)
            if (token->kind == Token::Kind::End && token->name == "body") return token->start;
        return text_.size();
    }

    const std::string& text_;
    Markup markup_;
    const MergeOptions& options_;
    const xliff::File& file_;
    std::string_view line_end_;
    std::vector<PageEdit> edits_;
};

// Characters that the encoding lacks become references.
std::string with_references(const std::string& text, const std::string& encoding) {
    std::map<std::string, bool> fits;
    std::string made;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = text::next_code_point(text, at);
        const std::string character = text.substr(start, at - start);
        if (c >= 0x80 && !fits.contains(character))
            fits[character] = text::encode(character, encoding).has_value();
        made += c < 0x80 || fits[character] ? character
                                            : "&#" + std::to_string(static_cast<std::uint32_t>(c)) + ";";
    }
    return made;
}

base::Result<std::string> encode_page(const std::string& text, const std::string& encoding, bool bom) {
    auto bytes = text::encode(text, encoding, bom);
    return bytes ? std::move(bytes) : text::encode(with_references(text, encoding), encoding, bom);
}

}  // namespace

base::Result<std::string> merge(const xliff::File& file, const Skeleton& skeleton,
                                const MergeOptions& options) {
    const auto text = text_of(skeleton);
    if (!text) return base::fail(text.error());
    const Markup markup = tokenise(*text);
    const auto tree = tree_of(markup);
    if (!tree) return base::fail(tree.error());
    HoleWriter holes(file, *text, *tree, markup, options.with_source);
    std::size_t title_end = 0, written = 0, read = 0;  // Bytes up to the last hole.
    auto filled = fill_holes(file, skeleton, {}, *text, [&](std::string_view stood, const xliff::Unit& unit) {
        auto bytes = holes.fill(stood, unit);
        const auto start = static_cast<std::size_t>(stood.data() - text->data());
        written += start - read + (bytes ? bytes->size() : 0);
        read = start + stood.size();
        if (stands_in_title_block(unit)) title_end = written;
        return bytes;
    });
    if (!filled) return filled;
    const bool own = options.with_source && options.encoding.empty();
    const std::string encoding = own                        ? skeleton.encoding
                                 : options.encoding.empty() ? "UTF-8"
                                                            : options.encoding;
    if (!own) {
        EditionFrame frame(*filled, options, file);
        frame.set_encoding(encoding);
        if (!options.with_source) {
            frame.set_languages();
            frame.add_draft_mark();
            frame.add_credit(title_end);
            if (auto done = frame.add_notes(holes); !done) return base::fail(done.error());
        }
        filled = frame.take();
    }
    auto bytes = encode_page(*filled, encoding, own && skeleton.bom);
    if (bytes) return bytes;
    base::Error error = bytes.error();
    error.location.file = file.original;
    return base::fail(std::move(error));
}

}  // namespace tolmach::formats::html
