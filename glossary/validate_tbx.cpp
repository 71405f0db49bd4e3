// SPDX-License-Identifier: Apache-2.0
#include "glossary/validate_tbx.hpp"

#include "glossary/diagnostics.hpp"
#include "glossary/entry_tree.hpp"
#include "glossary/exchange/tbx_categories.hpp"
#include "glossary/exchange/tbx_structure.hpp"
#include "text/locale.hpp"
#include "xml/events.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace tolmach::glossary {
namespace {

using Findings = std::vector<base::Diagnostic>;

std::optional<std::string_view> attribute(const xml::Element& element, std::string_view name) {
    for (const xml::Attribute& each : element.attributes)
        if (each.name == name) return each.value;
    return std::nullopt;
}

class Validator final : public xml::Handler {
  public:
    void start(const xml::Element& element) override {
        if (open_.empty()) root(element);
        if (stopped()) return;
        // What a category may hold in its text is inline markup, which is not looked into.
        if (!open_.empty() && (open_.back().is_text || open_.back().is_unknown)) {
            open_.push_back({std::string(element.local()), nullptr, {}, {}, {}, false, true, {}});
            return;
        }
        Open opened = opened_by(element);
        if (!open_.empty()) place(opened, element);
        required_attributes(opened, element);
        ids(element);
        open_.push_back(std::move(opened));
    }

    void end(std::string_view, std::string_view, base::ByteSpan) override {
        const Open closed = std::move(open_.back());
        open_.pop_back();
        if (closed.is_unknown) return;
        if (closed.model)
            for (const auto& alternatives : closed.model->required) {
                const bool there =
                    std::any_of(alternatives.begin(), alternatives.end(), [&](std::string_view each) {
                        return std::find(closed.children.begin(), closed.children.end(), each) !=
                               closed.children.end();
                    });
                if (!there)
                    find(kTbxStructure,
                         "<" + closed.name + "> has no <" + std::string(alternatives[0]) + ">");
            }
        if (closed.category) value(*closed.category, closed.text);
    }

    void text(std::string_view text, base::ByteSpan, bool) override {
        if (!open_.empty() && open_.back().category) open_.back().text += text;
    }

    Findings take() {
        for (const auto& [target, location] : references_)
            if (ids_.find(target) == ids_.end())
                find(kTbxId, "the target '" + target + "' is no id of the file and no address", location);
        std::stable_sort(findings_.begin(), findings_.end(), [](const auto& a, const auto& b) {
            return std::pair(a.location.line, a.location.column) <
                   std::pair(b.location.line, b.location.column);
        });
        return std::move(findings_);
    }

  private:
    struct Open {
        std::string
            name;  ///< As the core calls it: `descrip` for an element of a module that stands for one.
        const TbxElement* model = nullptr;
        const TbxCategory* category = nullptr;
        std::vector<std::string> children;
        std::string text;
        bool is_text = false, is_unknown = false;
        std::string ns = {};
    };

    void find(const base::CheckInfo& check, std::string message) { find(check, std::move(message), here()); }
    void find(const base::CheckInfo& check, std::string message, const base::Location& at) {
        base::Diagnostic& finding = findings_.emplace_back(base::diagnostic(check, std::move(message)));
        finding.location = at;
    }

    void root(const xml::Element& element) {
        if (element.local() != "martif" && element.local() != "tbx")
            return stop(
                {base::ErrorCode::Unsupported,
                 "this is not TBX of 2008 or 2019: the root element is <" + std::string(element.name) + ">",
                 {},
                 "a TBX file begins with <martif> (2008) or <tbx> (2019)",
                 nullptr});
        const bool of_2008 = element.local() == "martif";
        version_ = of_2008                                ? TbxVersion::V2008
                   : attribute(element, "style") == "dct" ? TbxVersion::Dct
                                                          : TbxVersion::Dca;
        dialect_ = tbx_dialect_from(attribute(element, "type").value_or(""));
        if (!of_2008 && element.ns != kTbxNamespace)
            find(kTbxStructure, "the namespace is not " + std::string(kTbxNamespace));
        if (!of_2008 && attribute(element, "style") && attribute(element, "style") != "dca" &&
            attribute(element, "style") != "dct")
            find(kTbxStructure, "the style is neither dca nor dct");
    }

    bool of_2008() const { return version_ == TbxVersion::V2008; }

    Open opened_by(const xml::Element& element) {
        Open opened;
        opened.name = element.local();
        opened.ns = element.ns;
        if (version_ == TbxVersion::Dct && !element.ns.empty() && element.ns != kTbxNamespace) {
            opened.category = tbx_category(element.local());
            if (!opened.category || module_namespace(opened.category->module) != element.ns) {
                find(kTbxCategory,
                     "<" + std::string(element.name) + "> is no category of a module that is known");
                opened.category = nullptr;
                opened.is_unknown = true;
                return opened;
            }
            opened.name = opened.category->element;
            opened.is_text = true;
            return opened;
        }
        opened.model = tbx_element(element.local(), of_2008());
        opened.is_text = opened.model && opened.model->takes_markup;
        opened.is_unknown = !opened.model;
        const auto type = attribute(element, "type");
        const bool categorised =
            opened.model && std::find(opened.model->attributes.begin(), opened.model->attributes.end(),
                                      "type") != opened.model->attributes.end();
        if (type && categorised && open_.size() > 2 && dialect_) category_of(opened, element, *type);
        return opened;
    }

    // In DCA style the type names the category; TBX-Core takes any.
    void category_of(Open& opened, const xml::Element& element, std::string_view type) {
        if (opened.name == "refObjectList" || opened.name == "refObjectSec" || dialect_ == TbxDialect::Core)
            return;
        if (version_ == TbxVersion::Dct)
            return find(kTbxCategory,
                        "<" + std::string(element.name) + " type> is DCA style in a file of DCT style");
        opened.category = tbx_category(type);
        if (!opened.category)
            return find(kTbxCategory, "'" + std::string(type) + "' is no data category of " +
                                          std::string(to_string(*dialect_)));
        if (opened.category->element != opened.name)
            find(kTbxCategory, "'" + std::string(type) + "' stands in <" + opened.name +
                                   ">, its element is <" + std::string(opened.category->element) + ">");
    }

    void place(const Open& opened, const xml::Element& element) {
        Open& parent = open_.back();
        const bool named =
            opened.is_unknown && element.ns != open_.front().ns;  // As no category of a module.
        if (parent.model && !parent.model->takes(opened.name) && !named)
            find(kTbxStructure, "<" + std::string(element.name) + "> may not stand in <" + parent.name + ">");
        if (parent.model && !parent.model->first.empty() && parent.children.empty() &&
            parent.model->first != opened.name)
            find(kTbxStructure,
                 "<" + std::string(parent.model->first) + "> must stand first in <" + parent.name + ">");
        parent.children.push_back(opened.name);
        if (opened.category) level(*opened.category);
    }

    void level(const TbxCategory& category) {
        if (dialect_ && category.module > *dialect_)
            find(kTbxCategory, "'" + std::string(category.name) + "' is no data category of " +
                                   std::string(to_string(*dialect_)));
        for (auto above = open_.rbegin(); above != open_.rend(); ++above) {
            const std::optional<TbxLevel> at = is_entry(above->name)      ? std::optional(TbxLevel::Concept)
                                               : is_language(above->name) ? std::optional(TbxLevel::Language)
                                               : is_term(above->name)     ? std::optional(TbxLevel::Term)
                                                                          : std::nullopt;
            if (!at) continue;
            if (!category.stands_at(*at))
                find(kTbxCategory,
                     "'" + std::string(category.name) + "' may not stand in <" + above->name + ">");
            return;
        }
    }

    void value(const TbxCategory& category, const std::string& text) {
        if (!category.takes(unindented(text), version_))
            find(kTbxValue, "'" + text + "' is no value of '" + std::string(category.name) + "'");
    }

    void required_attributes(const Open& opened, const xml::Element& element) {
        if (!opened.model) return;
        for (const std::string_view name : opened.model->attributes)
            if (attribute(element, name).value_or("").empty())
                find(kTbxStructure, "<" + opened.name + "> has no attribute " + std::string(name));
        const auto language = attribute(element, "xml:lang");
        if (language && !language->empty() && !text::is_language_tag(*language))
            find(kTbxValue, "'" + std::string(*language) + "' is no language tag");
    }

    void ids(const xml::Element& element) {
        if (const auto id = attribute(element, "id"); id && !ids_.insert(std::string(*id)).second)
            find(kTbxId, "the id '" + std::string(*id) + "' stands twice in the file");
        const auto target = attribute(element, "target");
        const bool internal = element.local() == "ref" || element.local() == "crossReference";
        if (target && internal && target->find(':') == target->npos) references_.emplace(*target, here());
    }

    std::vector<Open> open_;
    TbxVersion version_ = TbxVersion::Dca;
    std::optional<TbxDialect> dialect_;
    std::set<std::string, std::less<>> ids_;
    std::map<std::string, base::Location> references_;
    Findings findings_;
};

}  // namespace

base::Result<Findings> validate_tbx(const std::string& name, std::string_view bytes) {
    Validator validator;
    if (auto read = xml::parse(name, bytes, validator); !read) return base::fail(read.error());
    return validator.take();
}

}  // namespace tolmach::glossary
