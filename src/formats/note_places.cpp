// SPDX-License-Identifier: Apache-2.0
#include "formats/note_places.hpp"

namespace tolmach::formats {
namespace {

constexpr char kPlaceOpens = '\x01', kPlaceCloses = '\x02';

}  // namespace

std::string note_place(std::size_t number) {
    return kPlaceOpens + std::to_string(number) + kPlaceCloses;
}

std::string fill_note_places(std::string_view markup,
                             const std::function<std::string(std::size_t number)>& note) {
    std::string filled;
    std::size_t done = 0;
    for (std::size_t at = 0; (at = markup.find(kPlaceOpens, done)) != markup.npos;) {
        const std::size_t end = markup.find(kPlaceCloses, at);
        filled += markup.substr(done, at - done);
        filled += note(std::stoul(std::string(markup.substr(at + 1, end - at - 1))));
        done = end + 1;
    }
    return filled += markup.substr(done);
}

}  // namespace tolmach::formats
