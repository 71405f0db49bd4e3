// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/multiterm.hpp"

#include "glossary/concept_collector.hpp"
#include "glossary/entry_tree.hpp"
#include "glossary/fields.hpp"
#include "glossary/vocabulary.hpp"

namespace tolmach::glossary {
namespace {

const EntryNode* child_named(const EntryNode& node, std::string_view name) {
    for (const EntryNode& child : node.children)
        if (child.name == name) return &child;
    return nullptr;
}

class MultitermReader {
  public:
    explicit MultitermReader(const std::string& name) : gathering_(name) {}

    void entry(const EntryNode& node) {
        Concept read;
        if (const EntryNode* id = child_named(node, "concept")) read.id = id->text;
        describe(node, concept_fields(), "concept_", read);
        for (const EntryNode& child : node.children)
            if (child.name == "languageGrp") language(child, read);
        gathering_.add_entry(std::move(read), node.line, node.bytes.start.value);
    }

    base::Outcome<std::vector<Concept>> take() { return gathering_.take(); }

  private:
    void language(const EntryNode& node, Concept& to) {
        const EntryNode* named = child_named(node, "language");
        const std::string tag = !named                    ? std::string()
                                : named->language.empty() ? named->type
                                                          : named->language;
        Term term;
        if (!find_field(term_fields(), "lang")->set(term, gathering_.meant("lang", tag, node.line)))
            return gathering_.refuse(node.line, "'" + tag + "' is no language tag");
        describe(node, std::span<const Field<Concept>>(), {}, to, term.language);
        for (const EntryNode& child : node.children)
            if (child.name == "termGrp") add_term(child, term, to);
    }

    void add_term(const EntryNode& node, Term term, Concept& to) {
        const EntryNode* text = child_named(node, "term");
        term.text = text ? gathering_.trimmed(text->text, text->line) : std::string();
        if (term.text.empty()) return gathering_.skip(node.line, "a term without text was left out");
        describe(node, term_fields().subspan(1), {}, term);
        to.terms.push_back(std::move(term));
    }

    // Takes the descriptive fields of a group; those of a group inside another are the same group's.
    template <class T>
    void describe(const EntryNode& node, std::span<const Field<T>> fields, const std::string& prefix, T& to,
                  const std::string& language = {}) {
        for (const EntryNode& child : node.children) {
            if (child.name == "descripGrp") describe(child, fields, prefix, to, language);
            if (child.name != "descrip" || child.text.empty()) continue;
            const std::string known(our_name("column", child.type).value_or(child.type));
            const Field<T>* field = find_field(fields, known);
            if (!field) field = find_field(fields, prefix + known);
            const std::string value = field ? gathering_.meant(field->name, child.text, child.line) : "";
            if (value.empty() || !field->set(to, value))
                to.properties.push_back({known, child.text, {}, language, {}});
        }
    }

    ConceptCollector gathering_;
};

}  // namespace

base::Result<base::Outcome<std::vector<Concept>>> read_multiterm(const std::string& name,
                                                                 std::string_view bytes) {
    MultitermReader reader(name);
    const auto entry = [&](const EntryNode& node) { reader.entry(node); };
    if (auto read = visit_entries_of(name, bytes, {"MultiTerm's XML", "mtf"}, entry); !read)
        return base::fail(read.error());
    return reader.take();
}

}  // namespace tolmach::glossary
