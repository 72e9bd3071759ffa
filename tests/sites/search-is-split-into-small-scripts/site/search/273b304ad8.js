vitrineSearch("texts","273b304ad8",[["one.html","Edges","1",[["","","A filter answers to edges."],["In depth","in-depth","With x_i it grows."]]],["two.html","图像","2",[["","","卷积。"]]]]);
