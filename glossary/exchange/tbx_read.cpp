// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/tbx_read.hpp"

#include "glossary/concept_collector.hpp"
#include "glossary/diagnostics.hpp"
#include "glossary/entry_tree.hpp"
#include "glossary/exchange/meant.hpp"
#include "glossary/exchange/tbx_categories.hpp"
#include "glossary/fields.hpp"
#include "glossary/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

namespace tolmach::glossary {
namespace {

// A data category with its value and what its group adds.
struct Datum {
    std::string category;
    Property property;
    std::size_t line = 0;
};

// Calls `each` for the data directly in a container; groups are opened, and `source` in a group belongs to
// it.
template <class Each>
void for_each_datum(const EntryNode& container, const Each& each) {
    for (const EntryNode& child : container.children) {
        if (is_language(child.name) || is_term(child.name) || child.name == "term" ||
            child.name == "transacGrp")
            continue;
        if (child.name == "termGrp") {
            for_each_datum(child, each);
            continue;
        }
        const bool group = child.name.ends_with("Grp");
        const auto main = [&](const EntryNode& node) {
            return Datum{std::string(node.category()),
                         {std::string(node.category()), node.text, node.target, {}, {}},
                         node.line};
        };
        if (!group) {
            each(main(child));
            continue;
        }
        if (child.children.empty()) continue;
        Datum datum = main(child.children.front());
        for (std::size_t i = 1; i < child.children.size(); ++i)
            if (child.children[i].category() == "source") datum.property.source = child.children[i].text;
        each(std::move(datum));
    }
}

struct Transaction {
    std::string kind;
    Stamp stamp;
    bool is_whole = true;  // It says nothing but its kind, who and when.
};

Transaction transaction_of(const EntryNode& group) {
    Transaction transaction;
    for (const EntryNode& part : group.children) {
        if (part.category() == "transactionType")
            transaction.kind = part.text;
        else if (part.category() == "responsibility")
            transaction.stamp.who = part.text;
        else if (part.name == "date")
            transaction.stamp.date = part.text;
        else
            transaction.is_whole = false;
        transaction.is_whole = transaction.is_whole && part.target.empty();
    }
    return transaction;
}

// Sets a field that is still empty; the second of a kind becomes a property.
template <class T>
void set_once(T& to, std::string T::*member, const Property& property) {
    if ((to.*member).empty() && property.target.empty() && property.language.empty())
        to.*member = property.value;
    else
        to.properties.push_back(property);
}

// The categories by which a status is told, by descending rank.
constexpr std::array<std::string_view, 5> kStatusCategories = {"administrativeStatus", "usageStatus",
                                                               "normativeAuthorization", "termStatus",
                                                               "language-planningQualifier"};

// The categories that are fields of a term, by their names in fields.hpp.
constexpr std::array kTermCategories = {
    std::pair{std::string_view("partOfSpeech"), std::string_view("pos")},
    std::pair{std::string_view("grammaticalGender"), std::string_view("gender")},
    std::pair{std::string_view("grammaticalNumber"), std::string_view("number")},
    std::pair{std::string_view("termType"), std::string_view("type")},
};

constexpr std::array<std::string_view, 3> kRelations = {"short-form-of", "successor-of", "same-person"};

class TbxReader {
  public:
    explicit TbxReader(const std::string& name) : gathering_(name) {}

    std::optional<base::Error> root(const XmlRoot& root) {
        is_2019_ = root.name == "tbx";
        if (root.name == "martif" || root.name == "tbx" || root.name == "TBX") return std::nullopt;
        return base::Error{base::ErrorCode::Unsupported,
                           "this is not TBX: the root element is <" + root.name + ">",
                           {},
                           "a TBX file begins with <martif> (2008) or <tbx> (2019)",
                           nullptr};
    }

    void entry(const EntryNode& node) {
        Concept read;
        read.id = node.id;
        has_kind_ = false;
        read_transactions(node, read);
        for_each_datum(node, [&](const Datum& datum) { concept_datum(datum, read); });
        for (const EntryNode& child : node.children)
            if (is_language(child.name)) language(child, read);
        if (gathering_.add_entry(std::move(read), node.line, node.bytes.start.value))
            places_.push_back(node.bytes);
    }

    void lost(std::string_view element, std::size_t line) {
        say_lost(line, element == "refObject"
                           ? "people and sources of the back matter were left out"
                           : "the markup <" + std::string(element) + "> in texts was left out");
    }

    TbxRead take() { return {gathering_.take(), std::move(places_)}; }

  private:
    // Each loss is said once, where it first comes.
    void say_lost(std::size_t line, const std::string& message) {
        if (lost_.insert(message).second) gathering_.say(kGlossaryLost, line, message);
    }

    // The first origination and the last modification are stamps; the others between are not kept.
    template <class T>
    void read_transactions(const EntryNode& container, T& to) {
        for (const EntryNode& child : container.children) {
            if (child.name != "transacGrp") continue;
            Transaction transaction = transaction_of(child);
            if (!transaction.is_whole)
                say_lost(child.line, "what a change says besides who made it and when was left out");
            const bool first = transaction.kind == "origination" && to.created == Stamp{};
            const bool last = transaction.kind == "modification";
            if ((!first && !last) || (last && to.modified != Stamp{}))
                say_lost(child.line,
                         "changes other than the first origination and the last modification were "
                         "left out");
            if (first) to.created = std::move(transaction.stamp);
            if (last) to.modified = std::move(transaction.stamp);
        }
    }

    void concept_datum(const Datum& datum, Concept& to) {
        const Property& property = datum.property;
        if (datum.category == "note" && read_carried(property.value, datum.line, concept_fields(), to))
            return;
        if (datum.category == "subjectField" && subject(property, to)) return;
        if (datum.category == "definition" && to.definition.empty() && !property.value.empty()) {
            to.definition = property.value;
            if (!property.source.empty())
                set_once(to, &Concept::source, {"source", property.source, {}, {}, {}});
            return;
        }
        if (datum.category == "note") return set_once(to, &Concept::note, property);
        if (datum.category == "source") return set_once(to, &Concept::source, property);
        if (datum.category == "crossReference" &&
            std::find(kRelations.begin(), kRelations.end(), property.value) != kRelations.end()) {
            to.relations.push_back({property.value, property.target});
            return;
        }
        to.properties.push_back(property);
    }

    // The first subject field that names a kind is the kind.
    bool subject(const Property& property, Concept& to) {
        if (!has_kind_) {
            has_kind_ = find_field(concept_fields(), "kind")->set(to, property.value);
            if (has_kind_) return true;
        }
        set_once(to, &Concept::subject, property);
        return true;
    }

    void language(const EntryNode& node, Concept& to) {
        Term pattern;
        if (!find_field(term_fields(), "lang")
                 ->set(pattern, gathering_.meant("lang", node.language, node.line)))
            return gathering_.refuse(node.line, "'" + node.language + "' is no language tag");
        for_each_datum(node, [&](const Datum& datum) {
            Property property = datum.property;
            property.language = pattern.language;
            to.properties.push_back(std::move(property));
        });
        for (const EntryNode& child : node.children) {
            if (is_term(child.name)) term(child, pattern, to);
            if (child.name == "transacGrp")
                say_lost(child.line, "who changed the terms of a language and when was left out");
        }
    }

    void term(const EntryNode& node, Term read, Concept& to) {
        read_transactions(node, read);
        const EntryNode* text = find_text(node);
        if (text) read.text = gathering_.trimmed(text->text, text->line);
        if (read.text.empty()) return gathering_.skip(node.line, "a term without text was left out");
        std::size_t status_rank = kStatusCategories.size();
        for_each_datum(node, [&](const Datum& datum) { term_datum(datum, read, status_rank); });
        // The pick list of 2019 has no proper noun.
        const bool names = to.kind == Kind::Person || to.kind == Kind::Place || to.kind == Kind::Organisation;
        if (is_2019_ && names && read.part_of_speech == "noun") read.part_of_speech = "properNoun";
        to.terms.push_back(std::move(read));
    }

    static const EntryNode* find_text(const EntryNode& node) {
        for (const EntryNode& child : node.children) {
            if (child.name == "term") return &child;
            if (child.name == "termGrp")
                if (const EntryNode* text = find_text(child)) return text;
        }
        return nullptr;
    }

    void term_datum(const Datum& datum, Term& to, std::size_t& status_rank) {
        const Property& property = datum.property;
        const auto status = std::find(kStatusCategories.begin(), kStatusCategories.end(), datum.category);
        if (status != kStatusCategories.end()) {
            const auto rank = static_cast<std::size_t>(status - kStatusCategories.begin());
            return term_status(datum, rank, to, status_rank);
        }
        for (const auto& [category, name] : kTermCategories)
            if (datum.category == category) {
                if (!find_field(term_fields(), name)->set(to, meant(name, property.value, datum.line)))
                    to.properties.push_back(property);
                return;
            }
        if (datum.category == "note" && read_carried(property.value, datum.line, term_fields(), to)) return;
        if (datum.category == "note")
            set_once(to, &Term::note, property);
        else if (datum.category == "source")
            set_once(to, &Term::source, property);
        else
            to.properties.push_back(property);
    }

    void term_status(const Datum& datum, std::size_t rank, Term& to, std::size_t& best) {
        if (datum.property.value.empty()) return;
        // A bare `deprecated` means more in TBX than in a table of ours.
        const auto known = our_name("status", datum.property.value);
        const std::string name =
            known ? std::string(*known) : gathering_.meant("status", datum.property.value, datum.line);
        if (rank >= best) return;
        best = rank;
        to.status = *status_from(name);
    }

    // Parts of speech are misspelt as they are in tables.
    std::string meant(std::string_view field, const std::string& value, std::size_t line) {
        const bool is_slip = field == "pos" && glossary::meant(field, value).value != value;
        return is_slip ? gathering_.meant(field, value, line) : value;
    }

    // Notes in which we carry what a dialect has no category for.
    template <class T>
    bool read_carried(std::string_view note, std::size_t line, std::span<const Field<T>> fields, T& to) {
        if (!note.starts_with(kFieldsNote)) return false;
        for (const auto& [name, value] : split_pairs(note.substr(kFieldsNote.size())))
            if (const Field<T>* field = find_field(fields, name)) field->set(to, meant(name, value, line));
        return true;
    }

    ConceptCollector gathering_;
    std::vector<base::ByteSpan> places_;
    std::set<std::string> lost_;
    bool has_kind_ = false, is_2019_ = false;
};

}  // namespace

base::Result<TbxRead> read_tbx(const std::string& name, std::string_view bytes) {
    TbxReader reader(name);
    EntryVisitor visitor;
    visitor.root = [&](const XmlRoot& root) { return reader.root(root); };
    visitor.entry = [&](const EntryNode& node) { reader.entry(node); };
    visitor.lost = [&](std::string_view element, std::size_t line) { reader.lost(element, line); };
    if (auto read = visit_entries(name, bytes, visitor); !read) return base::fail(read.error());
    return reader.take();
}

}  // namespace tolmach::glossary
