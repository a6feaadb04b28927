#pragma once

#include "sim/io/canvas/text_layout.hpp"
#include "sim/report/map/map_frame.hpp"
#include "sim/report/task_sheet.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sim::report {

/// Words that want a place on a printed map, lines of different type below each other.
struct PrintLabel
{
    struct Line
    {
        std::string words;
        double size_pt = 10.0;
        bool bold = false;
    };

    int rank = 0; ///< smaller goes first
    io::PagePoint anchor;
    std::vector<Line> lines;
    io::Ink ink{};
    bool halo = true;
};

/// Which names a map has.
struct LabelChoice
{
    double unit = 1.0;               ///< millimetres on the page for one on a sheet of A1
    bool streets = false;            ///< names of streets with their homes, as on an inset
    std::optional<geo::Box> without; ///< names of blocks are left to the inset of this part
    std::optional<JurisdictionId> only = std::nullopt; ///< blocks of this one alone
    std::vector<PageBox> covered = {}; ///< by panels: names of neighbours stand beside them
};

/// Names of jurisdictions, blocks with their homes, and neighbours that may stand in the frame.
[[nodiscard]] std::vector<PrintLabel> print_labels(SheetSource const &source, MapFrame const &frame,
                                                   LabelChoice const &choice);

/// Draws by rank those that find room: inside the frame, clear of `obstacles` and of each other.
/// One without room is dropped, never made smaller.
/// \return how many were drawn
int draw_labels(io::Canvas &canvas, std::vector<PrintLabel> labels, MapFrame const &frame,
                std::vector<PageBox> obstacles, Language language);

} // namespace sim::report
