// SPDX-License-Identifier: Apache-2.0
#include "xliff/conversion/id_mapping.hpp"

#include "text/locale.hpp"
#include "xliff/conversion/kept.hpp"
#include "xliff/names.hpp"
#include "xliff/validation/values.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace tolmach::xliff {
namespace {

// Attributes of ours under which a former value stands.
constexpr std::string_view kId = "tolmach:native-id";
constexpr std::string_view kPaired = "tolmach:native-pair";
constexpr std::string_view kEmpty = "tolmach:native-empty";
constexpr std::string_view kLanguage = "tolmach:native-lang";
constexpr std::string_view kSource = "tolmach:native-source-language";
constexpr std::string_view kTarget = "tolmach:native-target-language";

/// Ids of one scope.
class Ids {
  public:
    /// The id itself if XLIFF 2 takes it and it is free, else one made from it.
    std::string claim(const std::string& wanted, const std::string& prefix) {
        std::string base = wanted;
        if (!validation::is_name_token(wanted))
            for (char& c : base)
                if (!validation::is_name_token(std::string_view(&c, 1)) || c == ':') c = '_';
        if (!wanted.empty() && taken_.insert(base).second) return base;
        std::string id = prefix + base;
        for (std::size_t n = 1; id == prefix || !taken_.insert(id).second; ++n)
            id = prefix + base + (base.empty() ? "" : "-") + std::to_string(n);
        return id;
    }

  private:
    std::set<std::string> taken_;
};

/// Replaces an id, keeping the former one.
bool replace(std::string& id, std::string fresh, Attributes& extra) {
    if (id == fresh) return false;
    keep(extra, kId, std::exchange(id, std::move(fresh)));
    return true;
}

template <class Edge>
bool replace(Edge& edge, std::string fresh) {
    return edge.id != fresh && replace(edge.id, std::move(fresh), edge.details.mutable_value().extra);
}

/// The codes and annotations of one unit or candidate.
class InlineIds {
  public:
    explicit InlineIds(Ids& ids) : ids_(ids) {}

    /// The contents of a side, in reading order.
    void fit(const std::vector<Content*>& contents, bool target) {
        seen_.clear();
        open_.clear();
        open_marks_.clear();
        for (Content* content : contents)
            for (Inline& part : *content) {
                if (auto* code = std::get_if<Code>(&part)) fit_code(*code, target);
                if (auto* marker = std::get_if<Marker>(&part)) fit_marker(*marker, target);
            }
        for (auto& [id, starts] : open_)
            for (Code* start : starts)
                isolate(*start);
    }
    std::size_t replaced() const { return replaced_; }

  private:
    void fit_code(Code& code, bool target) {
        const std::string native = code.id;
        if (code.shape == Code::Shape::End && !code.isolated) {
            auto& starts = open_[native];
            if (!starts.empty()) {
                replaced_ += replace(code, starts.back()->id) ? 1 : 0;
                starts.pop_back();
                return;
            }
            isolate(code);
        }
        const char kind = code.shape == Code::Shape::Placeholder ? 'p'
                          : code.shape == Code::Shape::Start     ? 's'
                                                                 : 'e';
        replaced_ += replace(code, id_for(kind, native, "c", target)) ? 1 : 0;
        if (code.shape == Code::Shape::Start && !code.isolated) open_[native].push_back(&code);
    }

    void fit_marker(Marker& marker, bool target) {
        const std::string native = marker.id;
        if (marker.edge == Edge::End) {
            auto& starts = open_marks_[native];
            if (starts.empty()) return;
            replaced_ += replace(marker, starts.back()) ? 1 : 0;
            starts.pop_back();
            return;
        }
        replaced_ += replace(marker, id_for('m', native, "m", target)) ? 1 : 0;
        open_marks_[native].push_back(marker.id);
    }

    // An edge without its partner is isolated in XLIFF 2.
    static void isolate(Code& code) {
        code.isolated = true;
        keep(code.details.mutable_value().extra, kPaired, "yes");
    }

    /// The new id of the next element of this kind with this id: in a target that of its counterpart.
    std::string id_for(char kind, const std::string& native, const std::string& prefix, bool target) {
        const std::string key = kind + native;
        const std::size_t n = seen_[key]++;
        auto& known = fitted_[key];
        if (target && n < known.size() && !native.empty()) return known[n];
        std::string fresh = ids_.claim(native, prefix);
        if (!target) known.push_back(fresh);
        return fresh;
    }

    Ids& ids_;
    std::map<std::string, std::vector<std::string>> fitted_;  // kind and id to the ids of its occurrences
    std::map<std::string, std::size_t> seen_;
    std::map<std::string, std::vector<Code*>> open_;
    std::map<std::string, std::vector<std::string>> open_marks_;
    std::size_t replaced_ = 0;
};

std::size_t fit_inlines(Ids& ids, const std::vector<Content*>& sources,
                        const std::vector<Content*>& targets) {
    InlineIds inlines(ids);
    inlines.fit(sources, false);
    inlines.fit(targets, true);
    return inlines.replaced();
}

std::size_t fit_unit(Unit& unit) {
    Ids ids;
    std::vector<Content*> sources;
    for (Segment& segment : unit.segments)
        sources.push_back(&segment.source);
    std::size_t replaced = fit_inlines(ids, sources, targets_in_order(unit));
    // A candidate refers to a segment, so that one needs an id.
    bool wants_id = !unit.matches.empty() && std::all_of(unit.segments.begin(), unit.segments.end(),
                                                         [](const Segment& s) { return s.id.empty(); });
    for (Segment& segment : unit.segments) {
        const bool first = wants_id && !segment.ignorable;
        if (segment.id.empty() && !first) continue;
        replaced += replace(segment.id, ids.claim(segment.id, "s"), segment.extra) ? 1 : 0;
        wants_id = wants_id && !first;
    }
    Ids match_ids;
    for (Match& match : unit.matches) {
        if (!match.id.empty()) match.id = match_ids.claim(match.id, "t");
        Ids own;
        replaced += fit_inlines(own, {&match.source}, {&match.target});
    }
    return replaced;
}

bool same_language(std::string_view a, std::string_view b) {
    return text::canonical_tag(a) == text::canonical_tag(b);
}

/// Hides an `xml:lang` that would say another language than the document does.
void fit_language(Attributes& extra, std::string_view wanted) {
    for (Attribute& attribute : extra)
        if (attribute.name == "xml:lang" && (wanted.empty() || !same_language(attribute.value, wanted))) {
            attribute.name = kLanguage;
            attribute.ns = names::kTolmachNamespace;
        }
}

/// Makes a language tag well-formed; a file may lack one that XLIFF 2 requires.
void fit_tag(std::string& tag, bool required, std::string_view name, Attributes& extra) {
    if (text::is_language_tag(tag) || (tag.empty() && !required)) return;
    std::string fitted = tag;
    std::replace(fitted.begin(), fitted.end(), '_', '-');
    if (!text::is_language_tag(fitted)) fitted = "und";
    keep(extra, name, std::exchange(tag, std::move(fitted)));
}

bool has_target(const Document& document) {
    for (const File& file : document.files)
        for (const Unit& unit : file.units)
            for (const Segment& segment : unit.segments)
                if (segment.target) return true;
    return false;
}

/// Calls `each` with the attributes of every element that may say `xml:lang`, and the language it should be.
template <class Each>
void for_each_language(Document& document, Each each) {
    each(document.extra, std::string_view());
    for (File& file : document.files) {
        each(file.extra, std::string_view());
        for (Group& group : file.groups)
            each(group.extra, std::string_view());
        for (Unit& unit : file.units) {
            each(unit.extra, std::string_view());
            for (Segment& segment : unit.segments) {
                each(segment.details.mutable_value().source_extra,
                     std::string_view(document.source_language));
                each(segment.details.mutable_value().target_extra,
                     std::string_view(document.target_language));
            }
            for (Match& match : unit.matches)
                each(match.extra, std::string_view());
        }
    }
}

void restore_id(std::string& id, Attributes& extra) {
    if (auto native = take(extra, kId)) id = std::move(*native);
}

void restore_content(Content& content) {
    for (Inline& part : content) {
        if (auto* code = std::get_if<Code>(&part); code && !code->details->extra.empty()) {
            restore_id(code->id, code->details.mutable_value().extra);
            if (take(code->details.mutable_value().extra, kPaired)) code->isolated = false;
        }
        if (auto* marker = std::get_if<Marker>(&part); marker && !marker->details->extra.empty())
            restore_id(marker->id, marker->details.mutable_value().extra);
    }
}

/// An id that occurs twice in 1.2 too stays as it was fitted.
void restore_unit(Unit& unit, std::set<std::string>& taken) {
    std::string native = unit.id;
    Attributes extra = unit.extra;
    restore_id(native, extra);
    if (taken.insert(native).second) {
        unit.id = std::move(native);
        unit.extra = std::move(extra);
    } else {
        taken.insert(unit.id);
    }
    for (Segment& segment : unit.segments) {
        restore_id(segment.id, segment.extra);
        restore_content(segment.source);
        if (segment.target) restore_content(*segment.target);
    }
    for (Match& match : unit.matches) {
        restore_content(match.source);
        restore_content(match.target);
    }
}

}  // namespace

std::vector<Content*> targets_in_order(Unit& unit) {
    std::vector<std::pair<std::size_t, Content*>> placed;
    for (std::size_t i = 0; i < unit.segments.size(); ++i)
        if (unit.segments[i].target)
            placed.emplace_back(unit.segments[i].order.value_or(i + 1), &*unit.segments[i].target);
    std::stable_sort(placed.begin(), placed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Content*> contents;
    for (const auto& [place, content] : placed)
        contents.push_back(content);
    return contents;
}

std::size_t make_ids_valid_for_xliff2(Document& document) {
    fit_tag(document.source_language, true, kSource, document.extra);
    fit_tag(document.target_language, has_target(document), kTarget, document.extra);
    for_each_language(document, fit_language);
    std::size_t replaced = 0;
    Ids files;
    for (File& file : document.files) {
        file.id = files.claim(file.id, "f");
        if (file.groups.empty() && file.units.empty())  // XLIFF 2 wants something in a file.
            keep(file.groups.emplace_back().extra, kEmpty, "yes");
        Ids groups, units;
        for (Group& group : file.groups)
            replaced += replace(group.id, groups.claim(group.id, "g"), group.extra) ? 1 : 0;
        for (Unit& unit : file.units) {
            replaced += replace(unit.id, units.claim(unit.id, "u"), unit.extra) ? 1 : 0;
            replaced += fit_unit(unit);
        }
    }
    return replaced;
}

void restore_ids(Document& document) {
    if (auto tag = take(document.extra, kSource); tag && !tag->empty())
        document.source_language = std::move(*tag);
    if (auto tag = take(document.extra, kTarget)) document.target_language = std::move(*tag);
    for_each_language(document, [](Attributes& extra, std::string_view) {
        if (auto language = take(extra, kLanguage))
            extra.push_back({"xml:lang", std::string(names::kXml), std::move(*language)});
    });
    for (File& file : document.files) {
        std::erase_if(file.groups, [](Group& group) { return take(group.extra, kEmpty).has_value(); });
        for (Group& group : file.groups)
            restore_id(group.id, group.extra);
        std::set<std::string> taken;
        for (Unit& unit : file.units)
            restore_unit(unit, taken);
    }
}

}  // namespace tolmach::xliff
