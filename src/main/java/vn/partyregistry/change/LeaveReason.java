package vn.partyregistry.change;

/** Why a person is no longer a member: khai trừ, xóa tên, xin ra, từ trần, or moved outside the registry. */
public enum LeaveReason {
    EXPELLED,
    STRUCK_OFF,
    RESIGNED,
    DECEASED,
    TRANSFERRED_OUT
}
