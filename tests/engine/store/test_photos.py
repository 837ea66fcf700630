from engine.core.domain import Folder
from tests.helpers.library_rows import add_photo, info, key, stamp


def test_numbers_hold_the_present_photos_of_the_folders_once(store):
    add_photo(store, "/a/1.jpg", "one")
    add_photo(store, "/a/sub/2.jpg", "two")
    add_photo(store, "/a/gone.jpg", "three")
    add_photo(store, "/b/4.jpg", "four")
    store.files.mark_gone([3], 1000)
    assert store.photos.numbers(["/a", "/a/sub"])[:, 0].tolist() == [1, 2]
    assert store.photos.numbers(["/b", "/a/sub"])[:, 0].tolist() == [2, 4]
    assert store.photos.numbers([]).shape == (0, 2)


def test_photo_comes_back_whole(store):
    image = add_photo(store, "/a/\udcfe.jpg", "bytes", "picture", info(8, 6, True), taken_ms=77, size_bytes=5)
    photo = store.photos.load([1], [Folder("/a")])[1]
    assert photo.stamp == stamp("/a/\udcfe.jpg", 5)
    assert (photo.content_key, photo.image_key, photo.image_id) == (key("bytes"), key("picture"), image)
    assert (photo.info, photo.taken_ms, photo.camera) == (info(8, 6, True), 77, "camera")
    assert not photo.is_reference


def test_innermost_folder_decides_what_is_for_reference(store):
    for path in ("/a/1.jpg", "/a/ref/2.jpg", "/a/ref/own/3.jpg", "/a/reference.jpg"):
        add_photo(store, path, path)
    folders = [Folder("/a"), Folder("/a/ref", is_reference=True), Folder("/a/ref/own")]
    photos = store.photos.load([1, 2, 3, 4], folders)
    assert [photos[number].is_reference for number in (1, 2, 3, 4)] == [False, True, False, False]


def test_photos_of_images_are_those_in_the_folders(store):
    image = add_photo(store, "/a/1.jpg", "one")
    add_photo(store, "/b/copy.jpg", "one")
    add_photo(store, "/a/2.jpg", "two")
    add_photo(store, "/a/gone.jpg", "one")
    store.files.mark_gone([4], 1000)
    assert [photo.path for photo in store.photos.of_images([image], [Folder("/a")])] == ["/a/1.jpg"]
    assert [photo.path for photo in store.photos.of_images([image], [Folder("/")])] == ["/a/1.jpg", "/b/copy.jpg"]
