// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/edit_tbx.hpp"

#include "glossary/entry_tree.hpp"
#include "glossary/exchange/tbx_categories.hpp"
#include "glossary/exchange/tbx_read.hpp"
#include "glossary/exchange/tbx_write.hpp"
#include "glossary/take_over.hpp"
#include "text/locale.hpp"
#include "xml/events.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace tolmach::glossary {
namespace {

// A piece of the file, and what takes its place.
struct Cut {
    std::size_t start, end;
    std::string by;
};

// Everything an XML text says, each as often as it does, but not in what order and how it is laid out.
class Statements final : public xml::Handler {
  public:
    void start(const xml::Element& element) override {
        flush();
        ++all["<" + std::string(element.local())];
        for (const xml::Attribute& attribute : element.attributes)
            ++all[std::string(element.local()) + " " + std::string(attribute.name) + "=" +
                  std::string(attribute.value)];
    }
    void end(std::string_view, std::string_view, base::ByteSpan) override { flush(); }
    void text(std::string_view text, base::ByteSpan, bool) override { text_ += text; }
    void comment(std::string_view text, base::ByteSpan) override { ++all["<!--" + std::string(text)]; }
    void instruction(std::string_view target, std::string_view data, base::ByteSpan) override {
        ++all["<?" + std::string(target) + " " + std::string(data)];
    }

    std::map<std::string, std::size_t> all;

  private:
    void flush() {
        if (const std::string text = unindented(text_); !text.empty()) ++all[text];
        text_.clear();
    }
    std::string text_;
};

// The place of the body's end, and how the file is written.
class Outline final : public xml::Handler {
  public:
    void start(const xml::Element& element) override {
        if (depth_++ == 0) {
            root = element.local();
            style = element.find("style").value_or("");
            type = element.find("type").value_or("");
            for (const xml::Declaration& each : element.declarations)
                (declarations +=
                 " xmlns" + (each.prefix.empty() ? std::string() : ":" + std::string(each.prefix)) + "=\"")
                    .append(each.uri) += '"';
        }
    }
    void end(std::string_view name, std::string_view, base::ByteSpan tag) override {
        --depth_;
        if (name.substr(name.find(':') + 1) != "body") return;
        // `<body/>` has no place to write into.
        if (!tag.empty()) body_end = tag.start.value;
    }

    std::string root, style, type, declarations;
    std::size_t body_end = 0;

  private:
    std::size_t depth_ = 0;
};

class TbxEditor {
  public:
    TbxEditor(const std::string& name, std::string_view bytes) : name_(name), bytes_(bytes) {}

    base::Result<std::string> run(const std::vector<Concept>& before, const std::vector<Concept>& after) {
        if (auto read = outline(); !read) return base::fail(read.error());
        const auto read = read_tbx(name_, bytes_);
        if (!read) return base::fail(read.error());
        std::unordered_map<std::string_view, std::size_t> places;
        for (std::size_t i = 0; i < before.size(); ++i)
            places.emplace(before[i].id, i);
        for (const Concept& each : after) {
            const auto place = places.find(each.id);
            if (place == places.end()) {
                cuts_.push_back({outline_.body_end, outline_.body_end, entry_of(each) + "\n"});
                continue;
            }
            const std::size_t i = std::exchange(place->second, before.size());
            if (each == before[i]) continue;
            if (auto done = change(read->places[i], before[i], each); !done) return base::fail(done.error());
        }
        for (const auto& [id, i] : places)
            if (i < before.size())
                cuts_.push_back({read->places[i].start.value, read->places[i].end.value, {}});
        return spliced();
    }

  private:
    base::Result<void> outline() {
        if (auto parsed = xml::parse(name_, bytes_, outline_); !parsed) return parsed;
        const bool is_2008 = outline_.root == "martif";
        style_.version = is_2008                   ? TbxVersion::V2008
                         : outline_.style == "dct" ? TbxVersion::Dct
                                                   : TbxVersion::Dca;
        style_.dialect = tbx_dialect_from(outline_.type).value_or(TbxDialect::Basic);
        if (outline_.body_end > 0 && outline_.root != "TBX" && is_utf8()) return {};
        return base::fail(base::ErrorCode::Refused, "this TBX file is none that terms are edited in",
                          {name_, 0, 0},
                          "nothing was changed; import it into a .db with `tolmach terms import`");
    }

    // New terms are put into UTF-8 text.
    bool is_utf8() const { return bytes_.find('\0') == bytes_.npos && !declares_other_encoding(); }
    bool declares_other_encoding() const {
        const std::string_view head = bytes_.substr(0, bytes_.find("?>"));
        const std::size_t at = head.find("encoding=");
        if (!head.starts_with("<?xml") || at == head.npos) return false;
        const std::string_view value = head.substr(at + 10, 5);
        return value != "UTF-8" && value != "utf-8";
    }

    // An element of what we would write of a concept, as it is written.
    static std::string cut_out(const std::string& file, bool (*is)(std::string_view)) {
        std::string found;
        const std::function<void(const EntryNode&)> look = [&](const EntryNode& node) {
            if (found.empty() && is(node.name))
                found = file.substr(node.bytes.start.value, node.bytes.size());
            for (const EntryNode& child : node.children)
                look(child);
        };
        EntryVisitor visitor;
        visitor.root = [](const XmlRoot&) { return std::optional<base::Error>(); };
        visitor.entry = look;
        (void)visit_entries("written", file, visitor);
        return found;
    }

    std::string entry_of(const Concept& of) const { return cut_out(write_tbx({of}, style_).value, is_entry); }

    base::Result<void> change(base::ByteSpan place, const Concept& before, const Concept& after) {
        Concept rest = after;
        std::vector<Term> added;
        std::erase_if(rest.terms, [&](const Term& term) {
            const bool is_new = find_term(before, term) == before.terms.end();
            if (is_new) added.push_back(term);
            return is_new;
        });
        if (rest == before) {
            for (const Term& term : added)
                add_term(place, after, term);
            return {};
        }
        const std::string_view old = bytes_.substr(place.start.value, place.size());
        if (auto lost = what_is_lost(old, before); !lost.empty())
            return base::fail(
                base::ErrorCode::Refused, "the entry '" + before.id + "' says what would be lost: " + lost,
                {name_, 0, 0},
                "nothing was changed; import the file into a .db with `tolmach terms import`, or edit the "
                "entry by hand");
        cuts_.push_back({place.start.value, place.end.value, entry_of(after)});
        return {};
    }

    // What the entry says and what we would write of it does not; empty where it says nothing else.
    std::string what_is_lost(std::string_view entry, const Concept& of) const {
        Statements said, ours;
        if (!parse_alone(entry, said) || !parse_alone(entry_of(of), ours))
            return "namespaces declared between";
        for (const auto& [statement, times] : said.all) {
            const auto found = ours.all.find(statement);
            if (found == ours.all.end() || found->second < times) return statement;
        }
        return {};
    }

    bool parse_alone(std::string_view entry, Statements& to) const {
        const std::string whole = "<x" + outline_.declarations + ">" + std::string(entry) + "</x>";
        return xml::parse(name_, whole, to).has_value();
    }

    // Into the section of its language, else into a new one at the end of the entry.
    void add_term(base::ByteSpan place, const Concept& of, const Term& term) {
        Concept alone;
        alone.id = of.id;
        alone.kind = of.kind;
        alone.terms = {term};
        const std::string file = write_tbx({alone}, style_).value;
        for (const EntryNode& section : sections(place))
            if (text::canonical_tag(section.language) == term.language)
                return insert_before_end(section.bytes, cut_out(file, is_term));
        insert_before_end(place, cut_out(file, is_language));
    }

    std::vector<EntryNode> sections(base::ByteSpan place) const {
        std::vector<EntryNode> found;
        EntryVisitor visitor;
        visitor.root = [](const XmlRoot&) { return std::optional<base::Error>(); };
        visitor.entry = [&](const EntryNode& entry) {
            if (entry.bytes.start != place.start) return;
            for (const EntryNode& child : entry.children)
                if (is_language(child.name)) found.push_back(child);
        };
        (void)visit_entries(name_, bytes_, visitor);
        return found;
    }

    void insert_before_end(base::ByteSpan element, std::string inserted) {
        const std::size_t at = bytes_.rfind("</", element.end.value - 1);
        cuts_.push_back({at, at, std::move(inserted)});
    }

    std::string spliced() {
        std::stable_sort(cuts_.begin(), cuts_.end(),
                         [](const Cut& a, const Cut& b) { return a.start < b.start; });
        std::string file;
        std::size_t at = 0;
        for (const Cut& cut : cuts_) {
            file += bytes_.substr(at, cut.start - at);
            file += cut.by;
            at = cut.end;
        }
        return file += bytes_.substr(at);
    }

    const std::string& name_;
    std::string_view bytes_;
    Outline outline_;
    TbxStyle style_;
    std::vector<Cut> cuts_;
};

}  // namespace

base::Result<std::string> edited_tbx(const std::string& name, std::string_view bytes,
                                     const std::vector<Concept>& before, const std::vector<Concept>& after) {
    return TbxEditor(name, bytes).run(before, after);
}

}  // namespace tolmach::glossary
