// SPDX-License-Identifier: Apache-2.0
#include "xliff/splice.hpp"

#include "xliff/common/document_builder.hpp"
#include "xliff/names.hpp"
#include "xliff/splice/unit.hpp"

namespace tolmach::xliff {
namespace {

class PlacedBuilder final : public DocumentBuilder {
  public:
    bool wants_locations() const override { return true; }
    void file(File&& head) override {
        places_.emplace_back();
        DocumentBuilder::file(std::move(head));
    }
    void located_unit(Unit&& made, UnitLocations&& places) override {
        places_.back().push_back(std::move(places));
        unit(std::move(made));
    }
    std::vector<std::vector<UnitLocations>> take_places() { return std::move(places_); }

  private:
    std::vector<std::vector<UnitLocations>> places_;
};

tl::unexpected<base::Error> refuse_splice(const Original& original, std::string message) {
    return base::fail(base::ErrorCode::Refused, std::move(message), {original.document.name, 0, 0},
                      "only targets, states and notes of units can be put into a file that came");
}

/// What of a file no splice can change.
bool same_around(const File& one, const File& other) {
    return one.id == other.id && one.original == other.original && one.units.size() == other.units.size() &&
           one.groups == other.groups && one.notes == other.notes && one.skeleton == other.skeleton &&
           one.extensions == other.extensions && one.target_language == other.target_language;
}

}  // namespace

base::Result<Original> read_original(const std::string& name, std::string bytes) {
    PlacedBuilder builder;
    if (auto streamed = stream(name, bytes, builder); !streamed) return base::fail(streamed.error());
    return Original{std::move(bytes), builder.take(), builder.take_places()};
}

base::Result<std::string> splice(const Original& original, const Document& changed) {
    const Document& document = original.document;
    if (document.files.size() != changed.files.size())
        return refuse_splice(original, "files were added to the document, or taken from it");
    const FileBytes file(original.bytes);
    Edits edits;
    for (std::size_t f = 0; f < document.files.size(); ++f) {
        if (!same_around(document.files[f], changed.files[f]))
            return refuse_splice(
                original, "more than the units of file " + document.files[f].original + " was changed");
        for (std::size_t u = 0; u < document.files[f].units.size(); ++u) {
            const Unit& old = document.files[f].units[u];
            const Unit& now = changed.files[f].units[u];
            if (!splice_unit(file, names::is_xliff2(document.version), original.places[f][u], old, now,
                             edits))
                return refuse_splice(original, "more than the targets, states and notes of unit " + old.id +
                                                   " was changed, or it has no place for them");
        }
    }
    return edits.apply(original.bytes);
}

}  // namespace tolmach::xliff
