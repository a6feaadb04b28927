#pragma once

#include "sim/base/error.hpp"
#include "sim/io/progress/take_progress.hpp"
#include "tests/common/open_tiny.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

/// The tiny district (b1 100 homes and b2 200 in T1, b3 300 and b4 400 in T2) with returns.
struct OpenReturns : OpenTiny
{
    std::filesystem::path write(std::string const &name, std::string const &content) const
    {
        std::filesystem::path const at = folder / name;
        sim::io::write_text_file(at, content);
        return at;
    }

    [[nodiscard]] sim::io::ProgressPreview preview(std::vector<std::filesystem::path> const &files,
                                                   char const *week, bool corrects = false) const
    {
        return sim::io::preview_progress(*project.dataset, files,
                                         {.week = sim::day_number(week), .corrects = corrects});
    }

    /// Takes a list in. \return false if nothing was new
    bool take(std::filesystem::path const &list, char const *week, bool corrects = false)
    {
        sim::io::DataEdit const edit = sim::io::accept_progress(
            file->tables(project), *project.dataset, preview({list}, week, corrects));
        if (edit.rows.empty()) {
            return false;
        }
        sim::Project after = file->edited(project, edit).project;
        file->commit(project, after, "progress", edit.details);
        project = std::move(after);
        return true;
    }
};

namespace returns {

inline constexpr char const *header =
    "片区代码,累计完成户数,本期阶段,应补（万元）,已列预算（万元）,已拨付（万元）,备注\n";

inline bool has(sim::Diagnostics const &findings, std::string const &code)
{
    return std::ranges::find(findings, code, &sim::Diagnostic::code) != findings.end();
}

inline std::string all_of(sim::Diagnostics const &findings)
{
    std::string words;
    for (sim::Diagnostic const &finding : findings) {
        words += format_diagnostic(sim::Language::en, finding) + "\n";
    }
    return words;
}

} // namespace returns
