// SPDX-License-Identifier: Apache-2.0
// Grammar: which elements a version of XLIFF has, with their attributes, values and children, from data
// files.
#pragma once

#include "xliff/model.hpp"
#include "xliff/validation/values.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tolmach::xliff::validation {

/// A type of attribute values: an enumeration, or a kind.
struct ValueType {
    std::vector<std::string> values;
    const ValueKind* kind = nullptr;

    bool holds(std::string_view value) const;
    /// What a value should be, for messages.
    std::string wanted() const;
};

struct AttributeRule {
    std::string name;
    const ValueType* type = nullptr;
    bool required = false;
    Version since = Version::V1_0;
};

/// An attribute of a module; it stands on any element that takes its namespace where none is named.
struct ModuleAttribute {
    const ValueType* type = nullptr;
    std::vector<std::string> on;  ///< Names of elements, with the grammar's prefixes.

    bool may_stand_on(std::string_view element) const {
        return on.empty() || std::find(on.begin(), on.end(), element) != on.end();
    }
};

/// Which attributes of other namespaces an element takes.
enum class Foreign { None, Any, Codes, Marks, Segment };

struct ElementRule;
struct Namespace;

/// A module element that stands in the wildcard of an element.
struct ModuleChild {
    const ElementRule* element = nullptr;
    bool repeats = false;
};

/// A step of a content model: one of a choice of elements, or any element of another namespace.
struct Particle {
    std::vector<const ElementRule*> choice;
    bool wildcard = false;
    std::vector<ModuleChild> modules;
    bool optional = false, repeats = false;
    Version since = Version::V1_0;
};

/// The elements that rules beyond the grammar speak of.
// clang-format off
enum class Tag {
    Other, AltTrans, BinTarget, BinUnit, Bpt, Bx, Count, Cp, Data, Definition, Ec, Em, Ept, Ex, File, G,
    GlossEntry, Glossary, Group, Header, Ignorable, It, ItsRecord, ItsRecords, Match, Matches, MetaGroup, Metadata, Mrk, Note, Notes,
    Pc, Ph, Phase, ResourceData, ResourceItem, ResourceItemRef, ResourceSource, ResourceTarget, RuleElement, Sc, SegSource,
    Segment, SizeData, SizeProfiles, Skeleton, Sm, Source, Sub, Target, Tool, TransUnit, Translation, Unit, X,
    Xliff
};
// clang-format on

struct ElementRule {
    std::string name;  ///< With the grammar's prefix.
    Tag tag = Tag::Other;
    std::vector<AttributeRule> attributes;
    Foreign foreign = Foreign::None;
    std::vector<Particle> children;
    bool text = false;
    const Namespace* ns = nullptr;
};

/// XLIFF itself (no prefix, no URI: documents of several versions name it differently), or a module.
struct Namespace {
    std::string prefix, uri;
    std::string section;                                                ///< Of XLIFF 2.1; empty for core.
    std::unordered_map<std::string_view, const ElementRule*> elements;  ///< By local name.
    std::unordered_map<std::string_view, ModuleAttribute> attributes;   ///< By local name.

    /// Whether it is a module of XLIFF, in which nothing may be made up.
    bool is_module() const { return uri.starts_with("urn:oasis:names:tc:xliff:"); }
};

class Grammar {
  public:
    /// XLIFF 2.0 to 2.2 with modules.
    static const Grammar& xliff2();
    /// XLIFF 1.0 to 1.2.
    static const Grammar& xliff1();

    explicit Grammar(std::string_view table);
    Grammar(const Grammar&) = delete;
    Grammar& operator=(const Grammar&) = delete;

    /// The namespace with this URI, or null; the core namespace has the empty URI here.
    const Namespace* find_namespace(std::string_view uri) const;
    const ElementRule* root() const { return root_; }
    /// Who writes an attribute that an element does not take; empty where nobody is known to.
    std::string_view writer_of(std::string_view element, std::string_view attribute) const;

  private:
    friend class GrammarReader;

    std::deque<ElementRule> elements_;
    std::map<std::string, ValueType, std::less<>> types_;
    std::deque<Namespace> namespaces_;
    const ElementRule* root_ = nullptr;
    std::map<std::pair<std::string, std::string>, std::string> known_;  ///< By element and attribute.
};

}  // namespace tolmach::xliff::validation
