#pragma once

#include "sim/engine/reshape/reshape.hpp"
#include "sim/io/project_file.hpp"
#include "tests/common/places.hpp"
#include "tests/common/temp_folder.hpp"

#include <memory>
#include <utility>

/// The illustrative district as an open project file whose given data are edited in memory.
struct OpenDonghe
{
    TempFolder folder;
    std::unique_ptr<sim::io::ProjectFile> file;
    sim::Project project;

    OpenDonghe()
    {
        sim::io::create_project_file(test_places::data() / "donghe", test_places::data(),
                                     folder / "p.gpkg");
        file = std::make_unique<sim::io::ProjectFile>(folder / "p.gpkg");
        project = file->loaded().project;
    }
    [[nodiscard]] sim::io::RawProject const &tables() const { return file->tables(project); }
    /// What the change makes of the document; nothing is written.
    [[nodiscard]] sim::io::LoadedProject with(sim::DataChange const &change) const
    {
        return file->edited(project, sim::io::edit_of(tables(), change));
    }
    sim::Diagnostics apply(sim::DataChange const &change)
    {
        sim::io::LoadedProject next = with(change);
        project = std::move(next.project);
        return std::move(next.diagnostics);
    }
};
