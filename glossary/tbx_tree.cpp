// SPDX-License-Identifier: Apache-2.0
#include "glossary/tbx_tree.hpp"

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

// Text as it was before the file was indented: no white space at the ends where a line ends there, and one
// space where a line was broken and indented.
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
        if (line_end == run.npos)
            kept += run;
        else if (!edge)
            kept += line_end + 1 < run.size() ? std::string_view(" ") : run;
        at = end;
    }
    return kept;
}

class TreeBuilder final : public xml::Handler {
  public:
    explicit TreeBuilder(const TbxVisitor& visitor) : visitor_(visitor) {}

    void start(const xml::Element& element) override {
        ++depth_;
        if (depth_ == 1) return root(element);
        if (open_.empty() && !is_entry(element.local())) return;
        if (leaf_depth_ > 0) {
            // The key of a note of TBX-Min stands before its value.
            if (element.local() == "noteValue") open_.back().text = unindented(open_.back().text) + ": ";
            return;
        }
        open_.push_back(node(element));
        if (!is_structure(element.local())) leaf_depth_ = depth_;
    }

    void end(std::string_view, std::string_view, base::ByteSpan) override {
        const bool closes = !open_.empty() && (leaf_depth_ == 0 || leaf_depth_ == depth_);
        --depth_;
        if (!closes) return;
        leaf_depth_ = 0;
        TbxNode done = std::move(open_.back());
        open_.pop_back();
        done.text = unindented(done.text);
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
        const std::string_view name = element.local();
        if (name != "martif" && name != "tbx" && name != "TBX")
            return stop({base::ErrorCode::Unsupported,
                         "this is not TBX: the root element is <" + std::string(element.name) + ">",
                         {},
                         "a TBX file begins with <martif> (2008) or <tbx> (2019)",
                         nullptr});
        TbxRoot root{std::string(name), std::string(element.ns), {}, {}, language(element), here().line};
        root.type = element.find("type").value_or(element.find("dialect").value_or(""));
        root.style = element.find("style").value_or("");
        if (visitor_.root) visitor_.root(root);
    }

    static std::string language(const xml::Element& element) {
        for (const xml::Attribute& attribute : element.attributes)
            if (attribute.name == "xml:lang") return std::string(attribute.value);
        return std::string(element.find("lang").value_or(""));
    }

    TbxNode node(const xml::Element& element) const {
        TbxNode made;
        made.name = element.local();
        made.ns = element.ns;
        made.type = element.find("type").value_or("");
        made.target = element.find("target").value_or("");
        made.id = element.find("id").value_or("");
        made.language = language(element);
        made.line = here().line;
        return made;
    }

    const TbxVisitor& visitor_;
    std::vector<TbxNode> open_;
    std::size_t depth_ = 0, leaf_depth_ = 0;
};

}  // namespace

base::Result<void> visit_tbx(const std::string& name, std::string_view bytes, const TbxVisitor& visitor) {
    TreeBuilder builder(visitor);
    return xml::parse(name, bytes, builder);
}

bool is_entry(std::string_view name) {
    return name == "termEntry" || name == "conceptEntry";
}

bool is_language(std::string_view name) {
    return name == "langSet" || name == "langSec";
}

bool is_term(std::string_view name) {
    return name == "tig" || name == "ntig" || name == "termSec";
}

}  // namespace tolmach::glossary
