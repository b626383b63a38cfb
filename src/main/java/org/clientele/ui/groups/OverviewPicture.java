package org.clientele.ui.groups;

import org.clientele.app.groups.RfmPicture;
import org.clientele.app.groups.StagePicture;

/**
 * The ready-made groups.
 *
 * @param stages the lifecycle stages
 * @param rfm the groups of recency, frequency and money
 */
record OverviewPicture(StagePicture stages, RfmPicture rfm) {}
