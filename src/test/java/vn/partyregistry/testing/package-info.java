/** How tests of the whole application speak: papers are recorded, questions are asked, answers are read. */
package vn.partyregistry.testing;
