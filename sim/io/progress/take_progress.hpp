#pragma once

#include "sim/io/data_edit.hpp"
#include "sim/io/progress/progress_return.hpp"
#include "sim/model/dataset.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sim::io {

struct ProgressWish
{
    std::optional<Day> week{}; ///< none: what the files say
    /// The files correct earlier returns: numbers may fall and stages go back, with a warning.
    bool corrects = false;
};

/// What a row of a return is to the project.
enum class TakenAs
{
    added,
    changed,
    same
};

/// added, changed, same.
[[nodiscard]] char const *key_of(TakenAs as);

struct TakenReport
{
    ProgressReport report{};
    TakenAs as = TakenAs::added;
    int done_before = 0; ///< households by the return before it
};

struct TakenProblem
{
    WorksProblem problem{};
    TakenAs as = TakenAs::added;
};

/// One file of a step.
struct TakenFile
{
    std::string file{};
    std::string hash{};
    std::string jurisdiction{}; ///< code; empty: of several
    std::optional<Day> week{};
    std::size_t rows = 0;                  ///< blocks that it reports
    std::vector<std::string> unreported{}; ///< codes of its blocks that it says nothing of
};

/// What returns would do. Nothing is decided or written yet.
struct ProgressPreview
{
    std::vector<TakenFile> files{};
    std::vector<TakenReport> reports{}; ///< by block, then by week
    std::vector<TakenProblem> problems{};
    Diagnostics findings{};

    [[nodiscard]] std::size_t count(TakenAs as) const; ///< reports
    [[nodiscard]] std::size_t count_problems(TakenAs as) const;
};

/// Reads files and holds them against the project and each other.
/// \throws IoError if a file cannot be opened
ProgressPreview preview_progress(Dataset const &dataset,
                                 std::span<std::filesystem::path const> files,
                                 ProgressWish const &wish);

/// The same for returns that were read already.
ProgressPreview preview_progress(Dataset const &dataset, std::vector<ProgressReturn> returns,
                                 ProgressWish const &wish);

/// The step that takes over what was returned: reports and problems, names and hashes of the files
/// in its details. Empty if nothing is new.
/// \throws InputError if the preview has errors
DataEdit accept_progress(RawProject const &tables, Dataset const &dataset,
                         ProgressPreview const &preview);

} // namespace sim::io
