// SPDX-License-Identifier: Apache-2.0
// Trains the weights of src/reference/data/run_in.tsv, and measures them:
//
//     train_run_in [--train FILE…] [--test FILE…] [--weights TABLE] [--missed]
//
// The files are those of run_in_texts.py; one that is named twice counts twice. With texts to train on, the
// table goes to TABLE, otherwise it is read. Prints how many notes of each text are found: exact ones and
// calls; and, if asked, those that are missed. The weights are those under which the notes of the texts are
// most probable, with a penalty on large ones; the same texts give the same weights.
#include "reference/run_in_paragraph.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <numeric>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace tolmach;
using reference::FeatureCounts;
using reference::Habit;
using reference::NoteProposal;

namespace {

struct Document {
    std::string text;   ///< Of which file.
    std::string habit;  ///< How its notes are told.
    std::vector<std::u32string> paragraphs;
    std::vector<std::vector<NoteProposal>> notes;  ///< By paragraph.
};

void add_paragraph(Document& document, const std::string& line) {
    std::u32string text;
    std::vector<NoteProposal> notes;
    for (const char32_t c : text::to_utf32(line)) {
        if (c == U'⟦') {
            notes.push_back({text.size(), text.size(), 0, 0});
        } else if (c == U'⟧') {
            notes.back().end = text.size();
        } else if (c == U'n' && !text.empty() && text.back() == U'\\') {
            text.back() = U'\n';
        } else {
            text.push_back(c);
        }
    }
    document.paragraphs.push_back(std::move(text));
    document.notes.push_back(std::move(notes));
}

std::vector<Document> read(const std::string& path) {
    std::ifstream file(path);
    if (!file) {
        std::cerr << path << ": cannot be read\n";
        std::exit(3);
    }
    std::vector<Document> documents;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("# "))
            documents.push_back({path, line.substr(line.rfind(' ') + 1), {}, {}});
        else if (!line.empty() && !documents.empty())
            add_paragraph(documents.back(), line);
    }
    return documents;
}

// One paragraph as it is learnt from: its proposals with their features, and which of them are notes.
struct Lesson {
    Habit habit = Habit::BeforeStop;
    std::vector<NoteProposal> proposals;
    std::vector<FeatureCounts> features;
    std::vector<std::size_t> notes;
};

struct Coverage {
    std::size_t notes = 0, starts = 0, whole = 0;
};

std::vector<reference::Paragraph> views_of(const Document& document) {
    std::vector<reference::Paragraph> views;
    for (const std::u32string& paragraph : document.paragraphs)
        views.push_back({paragraph});
    return views;
}

std::vector<reference::RunInParagraph> read_paragraphs(const Document& document) {
    const reference::InnerCapitals names(views_of(document), {});
    std::vector<reference::RunInParagraph> paragraphs;
    for (const std::u32string& paragraph : document.paragraphs)
        paragraphs.emplace_back(paragraph, names, false);
    return paragraphs;
}

Lesson lesson_of(reference::RunInParagraph& paragraph, const reference::DocumentJoins& joins) {
    std::vector<std::pair<NoteProposal, FeatureCounts>> found;
    paragraph.for_each_proposal(joins, [&](const NoteProposal& note, const FeatureCounts& features) {
        found.emplace_back(note, features);
    });
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first.resumes < b.first.resumes; });
    Lesson lesson;
    lesson.habit = joins.habit();
    for (auto& [note, features] : found) {
        lesson.proposals.push_back(note);
        lesson.features.push_back(std::move(features));
    }
    return lesson;
}

std::vector<Lesson> lessons_of(const Document& document, Coverage& coverage) {
    std::vector<reference::RunInParagraph> read = read_paragraphs(document);
    reference::DocumentJoins joins;
    for (const reference::RunInParagraph& paragraph : read)
        joins += paragraph.joins();
    std::vector<Lesson> lessons;
    for (std::size_t i = 0; i < read.size(); ++i) {
        Lesson lesson = lesson_of(read[i], joins);
        bool covered = true;
        for (const NoteProposal& note : document.notes[i]) {
            const auto starts = [&](const NoteProposal& p) { return p.start == note.start; };
            const auto same = [&](const NoteProposal& p) { return starts(p) && p.end == note.end; };
            const auto place = std::find_if(lesson.proposals.begin(), lesson.proposals.end(), same);
            ++coverage.notes;
            coverage.starts += std::any_of(lesson.proposals.begin(), lesson.proposals.end(), starts);
            coverage.whole += place != lesson.proposals.end();
            covered = covered && place != lesson.proposals.end();
            if (place != lesson.proposals.end())
                lesson.notes.push_back(static_cast<std::size_t>(place - lesson.proposals.begin()));
        }
        if (covered && !lesson.proposals.empty()) lessons.push_back(std::move(lesson));
    }
    return lessons;
}

// The weights that all habits share, and how each differs from them; AdaGrad.
class Trainer {
  public:
    void learn(std::vector<Lesson>& lessons, int rounds) {
        std::vector<std::size_t> order(lessons.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::mt19937 dice(7);
        for (int round = 0; round < rounds; ++round) {
            for (std::size_t i = order.size(); i > 1; --i)
                std::swap(order[i - 1], order[dice() % i]);
            double likelihood = 0;
            for (const std::size_t lesson : order)
                likelihood += learn(lessons[lesson], 1.0 / static_cast<double>(lessons.size()));
            if (2 * round >= rounds) add_to_average();
            std::cerr << "round " << round + 1 << ": " << likelihood / static_cast<double>(lessons.size())
                      << '\n';
        }
    }

    reference::FeatureWeights weights() const {
        reference::FeatureWeights sum{};
        for (std::size_t habit = 0; habit < sum.size(); ++habit)
            for (std::size_t f = 0; f < sum[habit].size(); ++f)
                sum[habit][f] = average_[habit][f] / static_cast<double>(averaged_);
        return sum;
    }

  private:
    struct Weight {
        double weight = 0, squares = 0;
        void step(double gradient) {
            if (gradient == 0) return;
            squares += gradient * gradient;
            weight += kRate * gradient / std::sqrt(squares + 1e-8);
        }
    };
    using Row = std::array<Weight, reference::kFeatureNames.size()>;
    static constexpr double kRate = 0.1;
    static constexpr double kPenaltyOfShared = 8, kPenaltyOfOwn = 30;

    // The mean of several rounds has less of the order in which the lessons came.
    void add_to_average() {
        ++averaged_;
        for (std::size_t habit = 0; habit < average_.size(); ++habit)
            for (std::size_t f = 0; f < average_[habit].size(); ++f)
                average_[habit][f] += shared_[f].weight + own_[habit][f].weight;
    }

    double learn(Lesson& lesson, double share) {
        const auto habit = static_cast<std::size_t>(lesson.habit);
        Row& own = own_[habit];
        for (std::size_t k = 0; k < lesson.proposals.size(); ++k) {
            double worth = 0;
            for (const auto& [f, count] : lesson.features[k])
                worth += (shared_[f].weight + own[f].weight) * static_cast<double>(count);
            lesson.proposals[k].worth = worth;
        }
        const double all = weigh(lesson.proposals);
        std::array<double, reference::kFeatureNames.size()> gradient{};
        const auto add = [&](std::size_t k, double times) {
            for (const auto& [f, count] : lesson.features[k])
                gradient[f] += times * static_cast<double>(count);
        };
        double likelihood = -all;
        for (std::size_t k = 0; k < lesson.proposals.size(); ++k)
            if (lesson.proposals[k].probability > 1e-6) add(k, -lesson.proposals[k].probability);
        for (const std::size_t note : lesson.notes) {
            add(note, 1);
            likelihood += lesson.proposals[note].worth;
        }
        for (std::size_t f = 0; f < gradient.size(); ++f) {
            if (gradient[f] == 0) continue;
            shared_[f].step(gradient[f] - kPenaltyOfShared * share * shared_[f].weight);
            own[f].step(gradient[f] - kPenaltyOfOwn * share * own[f].weight);
        }
        return likelihood;
    }

    Row shared_{};
    std::array<Row, reference::kHabits.size()> own_{};
    reference::FeatureWeights average_{};
    int averaged_ = 0;
};

struct Score {
    std::size_t notes = 0, found = 0, exact = 0, calls = 0;
    Score& operator+=(const Score& other) {
        notes += other.notes;
        found += other.found;
        exact += other.exact;
        calls += other.calls;
        return *this;
    }
};

// A note as it is printed: what stands before it, its two ends, what follows.
void show(const char* what, const std::u32string& t, const NoteProposal& note) {
    const auto part = [&](std::size_t from, std::size_t to) {
        std::string utf8 = text::to_utf8(std::u32string_view(t).substr(from, std::min(to, t.size()) - from));
        std::replace(utf8.begin(), utf8.end(), '\n', '|');
        return utf8;
    };
    const std::size_t middle = std::min(note.end, note.start + 50);
    std::cout << "  " << what << "  " << part(note.start - std::min<std::size_t>(note.start, 30), note.start)
              << " ⟦" << part(note.start, middle) << " … "
              << part(std::max(middle, note.end - std::min<std::size_t>(note.end, 50)), note.end) << "⟧ "
              << part(note.end, note.end + 30) << '\n';
}

double f1(std::size_t right, const Score& score) {
    const std::size_t both = score.notes + score.found;
    return both == 0 ? 0 : 2.0 * static_cast<double>(right) / static_cast<double>(both);
}

using Calibration = std::array<std::pair<std::size_t, std::size_t>, 10>;  ///< Notes found, and exact ones.

Score score_of(const Document& document, const reference::FeatureWeights& weights, bool show_missed,
               Calibration& calibration) {
    const auto found = most_probable_notes(views_of(document), {}, weights);
    Score score;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::vector<NoteProposal>& notes = document.notes[i];
        const auto is_in = [](const NoteProposal& note, const std::vector<NoteProposal>& others, bool whole) {
            return std::any_of(others.begin(), others.end(), [&](const NoteProposal& other) {
                return other.start == note.start && (!whole || other.end == note.end);
            });
        };
        score.notes += notes.size();
        score.found += found[i].size();
        for (const NoteProposal& note : notes)
            if (show_missed && !is_in(note, found[i], true))
                show(is_in(note, found[i], false) ? "end  " : "start", document.paragraphs[i], note);
        for (const NoteProposal& note : found[i]) {
            const bool exact = is_in(note, notes, true);
            score.calls += is_in(note, notes, false);
            score.exact += exact;
            if (show_missed && !exact) show("false", document.paragraphs[i], note);
            auto& bin =
                calibration[std::min<std::size_t>(9, static_cast<std::size_t>(note.probability * 10))];
            ++bin.first;
            bin.second += exact;
        }
    }
    return score;
}

void write(const std::string& path, const reference::FeatureWeights& weights) {
    std::ofstream table(path);
    table << "# What each feature of a run-in footnote is worth, as logarithms of odds. A house calls a note "
             "before the stop of its\n"
             "# sentence (`states{note}.`: French, Russian and Belarusian usage), and its notes end with a "
             "stop of their own or not;\n"
             "# or it calls a note behind the stop (`states.{note}`: English usage). Written by "
             "tests/training/train_run_in.cpp\n"
             "# (docs/adr/0034): not by hand.\n"
             "# Columns: feature, call before the stop, call behind the stop, call before the stop that "
             "serves the note too.\n";
    for (std::size_t f = 0; f < reference::kFeatureNames.size(); ++f) {
        table << reference::kFeatureNames[f];
        for (const auto& of_habit : weights) {
            std::array<char, 32> number{};
            std::snprintf(number.data(), number.size(), "\t%.2f", of_habit[f]);
            table << number.data();
        }
        table << '\n';
    }
}

std::vector<Lesson> lessons_from(const std::vector<std::string>& paths) {
    std::vector<Lesson> lessons;
    Coverage coverage;
    for (const std::string& path : paths)
        for (const Document& document : read(path))
            for (Lesson& lesson : lessons_of(document, coverage))
                lessons.push_back(std::move(lesson));
    std::cerr << lessons.size() << " paragraphs; of " << coverage.notes << " notes " << coverage.starts
              << " have their start among the candidates, " << coverage.whole << " their end too\n";
    return lessons;
}

void print(const std::string& text, const std::map<std::string, Score>& by_habit) {
    for (const auto& [habit, score] : by_habit)
        std::printf("%-40s %-8s notes %4zu found %4zu exact %.3f call %.3f\n", text.c_str(), habit.c_str(),
                    score.notes, score.found, f1(score.exact, score), f1(score.calls, score));
}

void measure(const std::vector<std::string>& paths, const reference::FeatureWeights& weights,
             bool show_missed) {
    Calibration calibration{};
    std::map<std::string, Score> by_habit;
    for (const std::string& path : paths) {
        std::map<std::string, Score> of_text;
        for (const Document& document : read(path)) {
            const Score score = score_of(document, weights, show_missed, calibration);
            of_text[document.habit] += score;
            by_habit[document.habit] += score;
        }
        print(path.substr(path.rfind('/') + 1), of_text);
    }
    print("all", by_habit);
    for (std::size_t bin = 0; bin < calibration.size(); ++bin) {
        const auto& [found, exact] = calibration[bin];
        if (found > 0)
            std::printf("confidence %.1f: %zu notes, %.2f of them exact\n", static_cast<double>(bin) / 10,
                        found, static_cast<double>(exact) / static_cast<double>(found));
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> train, test;
    std::string table;
    bool show_missed = false;
    std::vector<std::string>* into = &test;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--train")
            into = &train;
        else if (word == "--test")
            into = &test;
        else if (word == "--missed")
            show_missed = true;
        else if (word == "--weights" && i + 1 < argc)
            table = argv[++i];
        else
            into->emplace_back(word);
    }
    reference::FeatureWeights weights = reference::run_in_weights();
    if (!train.empty()) {
        std::vector<Lesson> lessons = lessons_from(train);
        Trainer trainer;
        trainer.learn(lessons, 20);
        weights = trainer.weights();
        if (!table.empty()) write(table, weights);
    }
    measure(test, weights, show_missed);
}
