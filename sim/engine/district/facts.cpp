#include "sim/engine/district/facts.hpp"

#include <stdexcept>

namespace sim::district {

namespace {

template <typename Row>
std::size_t index_of(std::vector<Row> const &rows, std::string const &code)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].code == code) {
            return i;
        }
    }
    throw std::out_of_range{"no row with code " + code};
}

} // namespace

geo::Point site_place(Facts const &facts, std::string const &kind)
{
    for (SiteFact const &site : facts.sites) {
        if (site.kind == kind && site.place) {
            return *site.place;
        }
    }
    throw std::out_of_range{"no site of kind " + kind};
}

std::size_t jurisdiction_index(Facts const &facts, std::string const &code)
{
    return index_of(facts.jurisdictions, code);
}

std::size_t unit_index(Facts const &facts, std::string const &code)
{
    return index_of(facts.units, code);
}

std::vector<LayoutFact> layout_rows(Facts const &facts, std::string const &role)
{
    std::vector<LayoutFact> rows;
    for (LayoutFact const &row : facts.layout) {
        if (row.role == role) {
            rows.push_back(row);
        }
    }
    if (rows.empty()) {
        throw std::out_of_range{"no row of the layout with role " + role};
    }
    return rows;
}

SizeFact const &next_size(Facts const &facts, std::string const &kind, double need)
{
    SizeFact const *last = nullptr;
    for (SizeFact const &size : facts.sizes) {
        if (size.kind == kind) {
            last = &size;
            if (size.capacity >= need) {
                break;
            }
        }
    }
    if (last == nullptr) {
        throw std::out_of_range{"no sizes of kind " + kind};
    }
    return *last;
}

} // namespace sim::district
