#pragma once

#include "sim/io/project_file.hpp"
#include "tests/common/run_program.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_district.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <utility>

/// A project file of the tiny district, open, with its document.
struct OpenTiny
{
    TempFolder folder;
    std::filesystem::path path = folder / "p.gpkg";
    std::unique_ptr<sim::io::ProjectFile> file;
    sim::Project project;

    explicit OpenTiny(TinyDistrict const &district = {})
    {
        sim::io::create_project_file(district.write(folder / "data"), folder / "data", path);
        reopen();
    }
    void reopen()
    {
        file.reset();
        file = std::make_unique<sim::io::ProjectFile>(path);
        project = file->loaded().project;
    }
    /// What SQLite's own shell answers.
    [[nodiscard]] Outcome ask(std::string const &sql) const
    {
        return run_program({"sqlite3", path.string(), sql});
    }
    void commit(sim::Project after, std::string const &action)
    {
        file->commit(project, after, action);
        project = std::move(after);
    }
};

/// One more scenario with everything that the other decides, and quotes in its names.
inline sim::Scenario copy_of(sim::Scenario scenario, std::string const &key)
{
    scenario.parent = scenario.key;
    scenario.key = key;
    scenario.name_zh = "比选方案'甲'";
    scenario.name_en = "Plan \"A\"";
    return scenario;
}
