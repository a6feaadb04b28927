#pragma once

#include "sim/engine/reshape/lines.hpp"
#include "sim/model/data_change.hpp"
#include "sim/model/dataset.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim::reshape {

/// Where a line lies on a place of another to the centimetre, the two are joined there.
inline constexpr double joined_m = 0.01;

/// The lines of one layer while they are bent by hand: what is joined stays joined.
class JoinedLines
{
public:
    /// \param layer  heat_mains, gas_mains or feeder_sections
    JoinedLines(Dataset const &dataset, std::string_view layer);

    [[nodiscard]] std::optional<std::size_t> find(std::string_view code) const;

    /// The vertex of a line at a place. A place between two vertices becomes one.
    /// \return nothing if the line does not pass there
    std::optional<geo::Point> vertex_at(std::size_t line, geo::Point place);

    [[nodiscard]] bool has_vertex(std::size_t line, geo::Point place) const;

    /// Moves every vertex that lies at `from`; so does, elsewhere, a station there. Ends that lie on a segment that turns with it keep
    /// their share of its length; a line that an end of another at `from` hangs on without a vertex
    /// gets one, unless the end slides along it.
    void move(geo::Point from, geo::Point to);

    /// Takes a vertex out of a line: ends that lie on the segments beside it go to the new one.
    void take_out(std::size_t line, geo::Point vertex);

    /// Why a vertex of a line is not taken out: an end of another or a station meets it, or, of the
    /// last vertex, the segment that goes with it.
    [[nodiscard]] std::optional<Text> held(std::size_t line, geo::Point vertex) const;

    /// What the lines have become is no network: a line of one point, one that crosses itself, one
    /// that no longer meets what it hangs on.
    [[nodiscard]] std::optional<Text> fault() const;

    /// The lines that were changed, marks of what is illustrative left as they are.
    [[nodiscard]] std::vector<RowEdit> edits() const;

private:
    using Course = std::vector<geo::LineString>;

    [[nodiscard]] bool ends_at(std::size_t line, geo::Point place) const;
    void join_passing(geo::Point from, geo::Point to);
    void follow(std::vector<Course> const &before, std::vector<std::size_t> bent);
    [[nodiscard]] bool is_met(std::size_t line, geo::Point vertex) const;
    [[nodiscard]] bool has_ends_on_last(std::size_t line, geo::Point vertex) const;
    [[nodiscard]] std::optional<Text> parted() const;

    Dataset const &m_dataset;
    std::vector<NetLine> m_lines;
    std::vector<Course> m_now;   ///< as long as m_lines
    std::vector<Shift> m_shifts; ///< stations there move as well
};

/// An end of a part of a line.
struct LineEnd
{
    std::size_t line = 0;
    std::size_t part = 0;
    bool is_last = false;
    geo::Point place;
};
[[nodiscard]] std::vector<LineEnd>
ends_of(std::vector<std::vector<geo::LineString>> const &courses);

/// What each line of a layer hangs on: the line upstream, else the station.
struct Hanging
{
    std::size_t line = 0;                ///< index within the layer, as `upstream`
    std::optional<std::size_t> upstream; ///< none: the station
    std::string station;
    geo::Point place; ///< of the station
};
[[nodiscard]] std::vector<Hanging> hanging_lines(Dataset const &dataset, std::string_view layer);

} // namespace sim::reshape
