// SPDX-License-Identifier: Apache-2.0
#include "citation/resolve.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace tolmach::citation {
namespace {

using Notes = std::vector<NoteReferences>;

const text::FoldOptions kLoosely{.ignore_case = true, .ignore_yo = true, .ignore_marks = true};

std::string name_key(const Person& person) {
    return text::fold(person.is_body() ? person.literal : person.family, kLoosely);
}

std::set<std::string> name_keys(const Reference& reference) {
    std::set<std::string> keys;
    for (const Person& person : reference.authors)
        keys.insert(name_key(person));
    return keys;
}

// Letters and figures alone, without a leading article: a short title may be printed without it.
std::string title_key(const Title& title) {
    const std::string folded = text::fold(title.text, kLoosely);
    for (const std::string_view article : {"the ", "an ", "a ", "le ", "la ", "les "})
        if (folded.starts_with(article)) return folded.substr(article.size());
    return folded;
}

// Whether a short title is that of a work: its beginning, or, of a long title, a part of it.
bool fits_title(const Reference& back, const Reference& work) {
    if (back.title.empty() || work.title.empty()) return true;
    const std::string shorter = title_key(back.title);
    return title_key(work.title).find(shorter) != std::string::npos;
}

bool fits_names(const std::set<std::string>& cited, const Reference& work) {
    const std::set<std::string> authors = name_keys(work);
    return std::all_of(cited.begin(), cited.end(),
                       [&](const std::string& name) { return authors.contains(name); });
}

// The full references so far by each of their names, the last one last.
class Works {
  public:
    explicit Works(const Notes& notes) : notes_(notes) {}

    void add(NotePlace place) {
        const Reference& work = at(place);
        if (work.kind != ReferenceKind::Full) return;
        all_.push_back(place);
        for (const std::string& name : name_keys(work))
            by_name_[name].push_back(place);
        if (!work.title.empty()) by_title_[title_key(work.title)].push_back(place);
    }

    // The works that op. cit. may mean, the last one first.
    std::vector<NotePlace> meant_by(const Reference& back) const {
        const std::set<std::string> names = name_keys(back);
        std::vector<NotePlace> found;
        const auto take = [&](const std::vector<NotePlace>& places) {
            for (auto place = places.rbegin(); place != places.rend(); ++place)
                if (fits_names(names, at(*place)) && fits_title(back, at(*place))) found.push_back(*place);
        };
        if (names.empty() && !back.title.empty()) {
            if (const auto same = by_title_.find(title_key(back.title)); same != by_title_.end())
                take(same->second);
            else
                take(last_of(all_));
        } else if (const auto same = names.empty() ? by_name_.end() : by_name_.find(*names.begin());
                   same != by_name_.end()) {
            take(last_of(same->second));
        }
        return found;
    }

  private:
    const Reference& at(NotePlace place) const { return notes_[place.note].references[place.reference]; }
    // So many works are looked through, which keeps a hostile document linear.
    static std::vector<NotePlace> last_of(const std::vector<NotePlace>& places) {
        constexpr std::size_t kMost = 200;
        return {places.end() - static_cast<std::ptrdiff_t>(std::min(places.size(), kMost)), places.end()};
    }

    const Notes& notes_;
    std::vector<NotePlace> all_;
    std::map<std::string, std::vector<NotePlace>> by_name_, by_title_;
};

bool is_same_work(const Reference& a, const Reference& b) {
    return name_keys(a) == name_keys(b) && title_key(a.title) == title_key(b.title);
}

void refer(Notes& notes, NotePlace from, NotePlace to) {
    Reference& reference = notes[from.note].references[from.reference];
    const Reference& meant = notes[to.note].references[to.reference];
    reference.refers_to = to;
    reference.work = meant.kind == ReferenceKind::Full ? std::optional(to) : meant.work;
}

void resolve_opcit(Notes& notes, NotePlace place, const Works& works) {
    Reference& reference = notes[place.note].references[place.reference];
    const std::vector<NotePlace> meant = works.meant_by(reference);
    if (meant.empty()) {
        reference.uncertain.push_back({"refers_to", "no work before it has these authors and this title"});
        return;
    }
    const Reference& last = notes[meant.front().note].references[meant.front().reference];
    const bool several = std::any_of(meant.begin(), meant.end(), [&](NotePlace each) {
        return !is_same_work(notes[each.note].references[each.reference], last);
    });
    if (several)
        reference.uncertain.push_back({"refers_to", "several works before it fit; the last one was taken"});
    refer(notes, place, meant.front());
}

}  // namespace

void resolve(Notes& notes) {
    Works works(notes);
    std::optional<NotePlace> before;
    for (std::size_t note = 0; note < notes.size(); ++note)
        for (std::size_t i = 0; i < notes[note].references.size(); ++i) {
            const NotePlace place{note, i};
            Reference& reference = notes[note].references[i];
            reference.refers_to.reset();
            reference.work.reset();
            if (reference.kind == ReferenceKind::OpCit) resolve_opcit(notes, place, works);
            if (reference.kind == ReferenceKind::Ibid) {
                if (before)
                    refer(notes, place, *before);
                else
                    reference.uncertain.push_back({"refers_to", "there is no reference before it"});
            }
            works.add(place);
            before = place;
        }
}

const Reference& work_of(const Notes& notes, const Reference& reference) {
    return reference.work ? notes[reference.work->note].references[reference.work->reference] : reference;
}

}  // namespace tolmach::citation
