// SPDX-License-Identifier: Apache-2.0
#include "glossary/entry_tree.hpp"

#include "xml/events.hpp"

#include <algorithm>
#include <array>

namespace tolmach::glossary {
namespace {

template <std::size_t N>
bool among(const std::array<std::string_view, N>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Elements that hold elements; all others hold text, with inline markup in it.
bool is_structure(std::string_view name) {
    constexpr std::array<std::string_view, 2> others = {"termCompList", "refObject"};
    return is_entry(name) || is_language(name) || is_term(name) || name.ends_with("Grp") ||
           among(others, name);
}

class TreeBuilder final : public xml::Handler {
  public:
    explicit TreeBuilder(const EntryVisitor& visitor) : visitor_(visitor) {}

    void start(const xml::Element& element) override {
        ++depth_;
        if (depth_ == 1) return root(element);
        if (open_.empty() && !is_entry(element.local())) {
            if (element.local() == "refObject") lost(element);
            return;
        }
        if (leaf_depth_ > 0) return inside_text(element);
        open_.push_back(node(element));
        if (!is_structure(element.local())) leaf_depth_ = depth_;
    }

    void end(std::string_view, std::string_view, base::ByteSpan tag) override {
        const bool closes = !open_.empty() && (leaf_depth_ == 0 || leaf_depth_ == depth_);
        --depth_;
        if (!closes) return;
        leaf_depth_ = 0;
        EntryNode done = std::move(open_.back());
        open_.pop_back();
        done.text = unindented(done.text);
        done.bytes.end = std::max(tag.end, done.bytes.end);
        if (open_.empty())
            visitor_.entry(done);
        else
            open_.back().children.push_back(std::move(done));
    }

    void text(std::string_view text, base::ByteSpan, bool) override {
        if (leaf_depth_ > 0) open_.back().text += text;
    }

  private:
    void root(const xml::Element& element) {
        XmlRoot root{
            std::string(element.local()), std::string(element.ns), {}, {}, language(element), here().line};
        root.type = element.find("type").value_or(element.find("dialect").value_or(""));
        root.style = element.find("style").value_or("");
        if (auto refused = visitor_.root(root)) stop(std::move(*refused));
    }

    void inside_text(const xml::Element& element) {
        // The key of a note of TBX-Min stands before its value.
        if (element.local() == "noteValue")
            open_.back().text = unindented(open_.back().text) + ": ";
        else if (element.local() != "noteKey")
            lost(element);
    }

    void lost(const xml::Element& element) {
        if (visitor_.lost) visitor_.lost(element.local(), here().line);
    }

    static std::string language(const xml::Element& element) {
        for (const xml::Attribute& attribute : element.attributes)
            if (attribute.name == "xml:lang") return std::string(attribute.value);
        return std::string(element.find("lang").value_or(""));
    }

    EntryNode node(const xml::Element& element) const {
        EntryNode made;
        made.name = element.local();
        made.ns = element.ns;
        made.type = element.find("type").value_or("");
        made.target = element.find("target").value_or("");
        made.id = element.find("id").value_or("");
        made.language = language(element);
        made.line = here().line;
        made.bytes = element.tag;
        return made;
    }

    const EntryVisitor& visitor_;
    std::vector<EntryNode> open_;
    std::size_t depth_ = 0, leaf_depth_ = 0;
};

}  // namespace

base::Result<void> visit_entries(const std::string& name, std::string_view bytes,
                                 const EntryVisitor& visitor) {
    TreeBuilder builder(visitor);
    return xml::parse(name, bytes, builder);
}

std::string unindented(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = std::min(text.find_first_of(blank, at), text.size());
        const std::size_t end = std::min(text.find_first_not_of(blank, start), text.size());
        kept += text.substr(at, start - at);
        const std::string_view run = text.substr(start, end - start);
        const std::size_t line_end = run.rfind('\n');
        const bool edge = start == 0 || end == text.size();
        const bool indented = line_end != run.npos && line_end + 1 < run.size();
        if (!edge) kept += indented ? std::string_view(" ") : run;
        at = end;
    }
    return kept;
}

base::Result<void> visit_entries_of(const std::string& name, std::string_view bytes,
                                    const EntryFormat& format,
                                    const std::function<void(const EntryNode&)>& entry) {
    EntryVisitor visitor;
    visitor.entry = entry;
    visitor.root = [&](const XmlRoot& root) -> std::optional<base::Error> {
        if (root.name == format.root) return std::nullopt;
        return base::Error{base::ErrorCode::Unsupported,
                           "this is not " + format.name + ": the root element is <" + root.name + ">",
                           {},
                           "such a file begins with <" + format.root + ">",
                           nullptr};
    };
    return visit_entries(name, bytes, visitor);
}

base::Result<XmlRoot> read_root(const std::string& name, std::string_view bytes) {
    std::optional<XmlRoot> found;
    EntryVisitor visitor;
    visitor.root = [&](const XmlRoot& root) {
        found = root;
        return std::optional<base::Error>(base::Error{base::ErrorCode::Invalid, "", {}, "", nullptr});
    };
    const auto read = visit_entries(name, bytes, visitor);
    if (!found) return base::fail(read.error());
    return *found;
}

bool is_entry(std::string_view name) {
    return name == "termEntry" || name == "conceptEntry" || name == "glossentry" || name == "conceptGrp";
}

bool is_language(std::string_view name) {
    return name == "langSet" || name == "langSec" || name == "langentry";
}

bool is_term(std::string_view name) {
    return name == "tig" || name == "ntig" || name == "termSec";
}

}  // namespace tolmach::glossary
