#pragma once

#include "app/view/table_state.hpp"

namespace app {

/// Where the selected cells stand in the rows of now. If the first and the last row of the selection
/// lie otherwise than they lay, the cell of the cursor alone stays selected: others have come between
/// them. A cell whose row is filtered out is kept by name and comes back with its row.
/// \pre the content is there, the order is its own
void find_cells(TableState &table);

/// \param extends  from the cell where the selection begins, if there is one
/// \pre the cell lies within the order and the columns
void select_cell(TableState &table, TableCell const &cell, bool extends);

} // namespace app
